/** In the workbench's page, with `npm run dev` only. The workbook stays; the add-in's page starts again. */
new EventSource('changes').addEventListener('message', () => {
  document.querySelector<HTMLIFrameElement>('#pane iframe')?.contentWindow?.location.reload();
});

export {};
