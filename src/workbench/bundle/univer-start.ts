import type { Patch } from './univer-speed';

const canvasPatches: readonly Patch[] = [
  {
    why: 'The ratio is asked of the window, without a canvas made for each question.',
    from: 'const context = createCanvasElement().getContext("2d");\n\t_pixelRatio = (() => {\n\t\treturn (window.devicePixelRatio || 1) / (context.webkitBackingStorePixelRatio || context.mozBackingStorePixelRatio || context.msBackingStorePixelRatio || context.oBackingStorePixelRatio || context.backingStorePixelRatio || 1);\n\t})();',
    to: '_pixelRatio = window.devicePixelRatio || 1;',
  },
  {
    why: 'A canvas that is never drawn on, such as those of frozen panes, is given no memory: its first call does that.',
    from: '(_this$getContext = this.getContext()) === null || _this$getContext === void 0 || _this$getContext.setTransform(this._pixelRatio, 0, 0, this._pixelRatio, 0, 0);',
    to:
      '_this$getContext = this.getContext();' +
      '\n\t\tif (!_this$getContext) return;' +
      '\n\t\tif (this._pixelRatio !== 1 || width === void 0 || height === void 0) return _this$getContext.setTransform(this._pixelRatio, 0, 0, this._pixelRatio, 0, 0);' +
      '\n\t\t_this$getContext._transformCache = null;' +
      '\n\t\t_this$getContext._normalizedCachedFont = "";',
  },
];

/** Univer asks 60 times a second, on three canvases, whether there is something to draw. */
const framePatches: readonly Patch[] = [
  {
    why: 'Frames end when nothing has asked for one.',
    from: 'if (this._renderFrameTasks.length > 0) this._requestNewFrameHandler =',
    to: 'if (this._renderFrameTasks.length > 0 && --this._framesAsked > 0) this._requestNewFrameHandler =',
  },
  {
    why: 'Whoever is started draws.',
    from: 'startRenderLoop() {',
    to: 'startRenderLoop() {\n\t\tthis._framesAsked = 2;',
  },
  {
    why: 'What has to be drawn asks for frames: everything that changes marks its layer so.',
    from: 'const parent = this.scene.getParent();\n\t\tif (parent.classType === "SceneViewer") parent.makeDirty(true);\n\t\treturn this;',
    to:
      'const parent = this.scene.getParent();' +
      '\n\t\tif (parent.classType === "SceneViewer") parent.makeDirty(true);' +
      '\n\t\tconst engine = state ? this.scene.getEngine() : null;' +
      '\n\t\tif (engine && engine._renderFrameTasks.length > 0) engine.startRenderLoop();' +
      '\n\t\treturn this;',
  },
];

/** Conditional formats of the workbench have neither bars nor icons: looking for them in each drawn cell takes long. */
const barAndIconPatches: readonly Patch[] = [
  { why: 'No bars.', from: 'SpreadsheetExtensionRegistry.add(DataBar);', to: '' },
  {
    why: 'No icons: 80 pictures, read when the page starts.',
    from: 'SpreadsheetExtensionRegistry.add(ConditionalFormattingIcon);',
    to: '',
  },
];

/** Univer draws its ribbon and the bar of sheets before the cells, and they take longer. */
const barPatches: readonly Patch[] = [
  {
    why: 'The bars follow when the tools are there, a few milliseconds at a time.',
    from: 'const toolbarComponents = useComponentsOfPart("toolbar");\n\tconst popupRootId',
    to:
      'const lifecycleService = useDependency(LifecycleService);' +
      '\n\tconst [barsFollow, setBarsFollow] = useState(false);' +
      '\n\tuseEffect(() => {' +
      '\n\t\tconst follow = () => startTransition(() => setBarsFollow(true));' +
      '\n\t\tlifecycleService.onStage(LifecycleStages.Steady).then(follow, () => {});' +
      '\n\t}, []);' +
      '\n\tconst toolbarComponents = useComponentsOfPart("toolbar");\n\tconst popupRootId',
  },
  {
    why: 'React draws in small steps what is a transition.',
    from: 'import { Fragment, cloneElement,',
    to: 'import { startTransition, Fragment, cloneElement,',
  },
  {
    why: 'Until then there is no ribbon.',
    from: 'components: toolbarComponents,\n\t\t\t\t\t\tsharedProps: {\n\t\t\t\t\t\t\tribbonType,\n\t\t\t\t\t\t\theaderMenuComponents',
    to: 'components: barsFollow ? toolbarComponents : null,\n\t\t\t\t\t\tsharedProps: {\n\t\t\t\t\t\t\tribbonType,\n\t\t\t\t\t\t\theaderMenuComponents',
  },
  {
    why: 'Nor a bar of sheets.',
    from: 'components: footerComponents,\n\t\t\t\t\t\t\tsharedProps: { contextMenu }\n\t\t\t\t\t\t}, "footer") }),\n\t\t\t\t\t\t/* @__PURE__ */ jsx(ZenZone',
    to: 'components: barsFollow ? footerComponents : null,\n\t\t\t\t\t\t\tsharedProps: { contextMenu }\n\t\t\t\t\t\t}, "footer") }),\n\t\t\t\t\t\t/* @__PURE__ */ jsx(ZenZone',
  },
];

/** Every plugin that adds a menu had the whole ribbon put together anew. */
const ribbonPatches: readonly Patch[] = [
  {
    why: 'It is put together once they all have.',
    from: '.subscribe(() => {\n\t\t\tthis._updateRibbon();\n\t\t}));',
    to:
      '.subscribe(() => {' +
      '\n\t\t\tthis._ribbonChange ??= requestIdleCallback(() => {' +
      '\n\t\t\t\tthis._ribbonChange = void 0;' +
      '\n\t\t\t\tif (!this._disposed) this._updateRibbon();' +
      '\n\t\t\t}, { timeout: 1000 });' +
      '\n\t\t}));',
  },
];

const stagePatches: readonly Patch[] = [
  {
    why: 'The cells are drawn as soon as there is a place for them.',
    from: '}, STEADY_TIMEOUT);\n\t\t\t\t}, 300);',
    to: '}, STEADY_TIMEOUT);\n\t\t\t\t}, 0);',
  },
];

/** The library prepares three kinds of storage as it is read; the workbench has Univer keep nothing there. */
const storagePatches: readonly Patch[] = [
  {
    why: 'It is read when something is to be kept.',
    from: 'import localforage from "localforage";',
    to:
      'const localforage = new Proxy({}, {' +
      '\n\tget: (_, name) => (...given) => import("localforage").then((module) => module.default[name](...given))' +
      '\n});',
  },
];

/** Where Univer waits, or works, when it starts, and nobody sees a difference. */
export const startPatches = {
  render: [...canvasPatches, ...framePatches],
  formats: barAndIconPatches,
  ui: [...barPatches, ...ribbonPatches, ...stagePatches, ...storagePatches],
};
