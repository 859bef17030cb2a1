/** The few parts of mathjax that formulas need; the package carries no types. */
declare module 'mathjax' {
  interface MathJaxEngine {
    tex2mmlPromise(tex: string, options: { display: boolean }): Promise<string>;
    tex2svgPromise(tex: string, options: { display: boolean }): Promise<unknown>;
    texReset(): void;
    startup: { adaptor: { innerHTML(node: unknown): string } };
  }
  const MathJax: { init(configuration: object): Promise<MathJaxEngine> };
  export default MathJax;
}
