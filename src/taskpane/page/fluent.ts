// Each import registers one Fluent element; nothing else of the library is loaded.
import '@fluentui/web-components/badge.js';
import '@fluentui/web-components/button.js';
import '@fluentui/web-components/message-bar.js';
import '@fluentui/web-components/progress-bar.js';
import '@fluentui/web-components/tab.js';
import '@fluentui/web-components/tablist.js';
import '@fluentui/web-components/text-input.js';
import type {
  Badge,
  Button,
  MessageBar,
  ProgressBar,
  Tab,
  Tablist,
  TextInput,
} from '@fluentui/web-components';

declare global {
  interface HTMLElementTagNameMap {
    'fluent-badge': Badge;
    'fluent-button': Button;
    'fluent-message-bar': MessageBar;
    'fluent-progress-bar': ProgressBar;
    'fluent-tab': Tab;
    'fluent-tablist': Tablist;
    'fluent-text-input': TextInput;
  }
}
