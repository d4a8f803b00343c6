import type { PageSetup, Worksheet } from 'exceljs';
import type { PageContents } from './contents';

/** Files number paper sizes so, as printers do. */
const papers: Readonly<Record<string, number>> = { Letter: 1, Legal: 5, A3: 8, A4: 9, A5: 11 };

const pointsPerInch = 72;
const inches = (points: number | undefined, usual: number) =>
  points === undefined ? usual : points / pointsPerInch;
const points = (inches: number) => Math.round(inches * pointsPerInch * 100) / 100;

/** Excel's usual margins, in inches. */
const usualMargins = { left: 0.7, right: 0.7, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 };

/** The page of a sheet as exceljs writes it. */
export function toFilePage(page: PageContents): Partial<PageSetup> {
  const { zoom, orientation, paperSize, titleRows, titleColumns } = page;
  const fits = zoom?.horizontalFitToPages ?? zoom?.verticalFitToPages;
  const paper = papers[paperSize ?? ''];
  return {
    ...(orientation && { orientation: orientation === 'Landscape' ? 'landscape' : 'portrait' }),
    ...(paper !== undefined && { paperSize: paper }),
    ...(zoom?.scale !== undefined && { scale: zoom.scale }),
    ...(fits !== undefined && {
      fitToPage: true,
      fitToWidth: zoom?.horizontalFitToPages ?? 0,
      fitToHeight: zoom?.verticalFitToPages ?? 0,
    }),
    margins: {
      left: inches(page.leftMargin, usualMargins.left),
      right: inches(page.rightMargin, usualMargins.right),
      top: inches(page.topMargin, usualMargins.top),
      bottom: inches(page.bottomMargin, usualMargins.bottom),
      header: inches(page.headerMargin, usualMargins.header),
      footer: inches(page.footerMargin, usualMargins.footer),
    },
    ...(page.centerHorizontally !== undefined && { horizontalCentered: page.centerHorizontally }),
    ...(page.centerVertically !== undefined && { verticalCentered: page.centerVertically }),
    ...(page.printGridlines !== undefined && { showGridLines: page.printGridlines }),
    // exceljs puts a $ before each end of it, and so fixes columns only.
    ...(page.printArea && { printArea: page.printArea.replace(/(?<=[A-Z])(?=\d)/g, '$') }),
    ...(titleRows && { printTitlesRow: titleRows }),
    ...(titleColumns && { printTitlesColumn: titleColumns }),
  };
}

/** The page of a sheet as exceljs read it; undefined when the file says nothing of it. */
export function fromFilePage({ pageSetup }: Worksheet): PageContents | undefined {
  const { orientation, margins, scale, fitToPage, fitToWidth, fitToHeight } = pageSetup;
  const paper = Object.entries(papers).find(([, number]) => number === Number(pageSetup.paperSize));
  const page: PageContents = {
    ...(orientation === 'landscape' && { orientation: 'Landscape' }),
    ...(paper && { paperSize: paper[0] }),
    ...(fitToPage
      ? {
          zoom: {
            ...(fitToWidth && { horizontalFitToPages: fitToWidth }),
            ...(fitToHeight && { verticalFitToPages: fitToHeight }),
          },
        }
      : scale && scale !== 100 && { zoom: { scale } }),
    ...(differs(margins) && {
      leftMargin: points(margins.left),
      rightMargin: points(margins.right),
      topMargin: points(margins.top),
      bottomMargin: points(margins.bottom),
      headerMargin: points(margins.header),
      footerMargin: points(margins.footer),
    }),
    ...(pageSetup.horizontalCentered && { centerHorizontally: true }),
    ...(pageSetup.verticalCentered && { centerVertically: true }),
    ...(pageSetup.showGridLines && { printGridlines: true }),
    ...(pageSetup.printArea && { printArea: pageSetup.printArea }),
    ...(pageSetup.printTitlesRow && { titleRows: pageSetup.printTitlesRow }),
    ...(pageSetup.printTitlesColumn && { titleColumns: pageSetup.printTitlesColumn }),
  };
  return Object.keys(page).length ? page : undefined;
}

function differs(margins: PageSetup['margins'] | undefined): margins is PageSetup['margins'] {
  const sides = Object.entries(usualMargins) as [keyof typeof usualMargins, number][];
  return margins !== undefined && sides.some(([side, usual]) => margins[side] !== usual);
}
