import createAssembler from 'wabt';
import { assembly } from '../model/uncertainty/engine/assembly';

/** The engine's loops as WebAssembly, two hexadecimal digits a byte: packed, that is a third less than base64. */
export async function assemble(): Promise<string> {
  const text = (await createAssembler()).parseWat('assembly.wat', assembly, { simd: true });
  const { buffer } = text.toBinary({});
  return Buffer.from(buffer).toString('hex');
}
