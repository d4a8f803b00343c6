// All that the page shows is dressed before it is drawn: also what main.ts loads later.
import './workbench.css';
import './ribbon.css';
import './task-pane.css';
import './menus.css';
import './charts.css';
import './univer.css';
import '@univerjs/design/lib/index.css';
import '@univerjs/ui/lib/index.css';
import '@univerjs/docs-ui/lib/index.css';
import '@univerjs/sheets-ui/lib/index.css';
import '@univerjs/sheets-formula-ui/lib/index.css';
import '@univerjs/sheets-numfmt-ui/lib/index.css';
import '@univerjs/sheets-table-ui/lib/index.css';
import '@univerjs/sheets-note-ui/lib/index.css';
