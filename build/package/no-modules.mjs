// electron-builder's `beforeBuild`: everything that runs is bundled into dist/, so it need not look for modules.
export default () => false;
