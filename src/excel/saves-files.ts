/** Whether Excel lets the pane hand over a file: on a Mac it does nothing with it (office-js #2700). */
export const savesFiles = (): boolean => Office.context.platform !== Office.PlatformType.Mac;
