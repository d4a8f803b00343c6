import type { LoaderContext } from 'webpack';
import { squeezeTemplates } from './squeeze-templates';

/** Makes the pane's own elements and Fluent's smaller: see `squeezeTemplates`. */
export default function squeezeLoader(this: LoaderContext<unknown>, source: string): string {
  return squeezeTemplates(source, this.resourcePath);
}
