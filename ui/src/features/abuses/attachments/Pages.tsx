/** A PDF document, page by page, with its text for those who do not see the page. */
import { useEffect, useRef, useState } from "react";
import type { PDFDocumentProxy } from "pdfjs-dist";
import { Button, ErrorBanner, IconButton, ScrollRegion, Spinner } from "@/components";
import { useText } from "@/text";

async function openDocument(blob: Blob): Promise<PDFDocumentProxy> {
  // Large, and needed by few: it is loaded when the first document is opened.
  const [pdfjs, worker] = await Promise.all([
    import("pdfjs-dist"),
    import("pdfjs-dist/build/pdf.worker.min.mjs?url"),
  ]);
  pdfjs.GlobalWorkerOptions.workerSrc = worker.default;
  // No script of the document is run, and nothing is fetched.
  return pdfjs.getDocument({
    data: new Uint8Array(await blob.arrayBuffer()),
    enableXfa: false,
    isEvalSupported: false,
    useWasm: false,
    disableAutoFetch: true,
  }).promise;
}

const STEPS = [0.75, 1, 1.5, 2, 3] as const;

export function Pages({ blob }: { blob: Blob }) {
  const t = useText();
  const [pages, setPages] = useState<PDFDocumentProxy | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [number, setNumber] = useState(1);
  const [step, setStep] = useState(1);
  useEffect(() => {
    let isOver = false;
    let opened: PDFDocumentProxy | null = null;
    openDocument(blob).then(
      (document) => {
        opened = document;
        if (isOver) void document.loadingTask.destroy();
        else setPages(document);
      },
      (thrown: unknown) => setError(thrown),
    );
    return () => {
      isOver = true;
      void opened?.loadingTask.destroy();
    };
  }, [blob]);
  if (error) return <ErrorBanner error={error} />;
  if (!pages) return <Spinner label={t("loading")} />;
  return (
    <div className="pages">
      <div className="row">
        <IconButton
          icon="chevron-start"
          label={t("pages-previous")}
          isDisabled={number === 1}
          onPress={() => setNumber(number - 1)}
        />
        <span role="status">{t("pages-of", { number, count: pages.numPages })}</span>
        <IconButton
          icon="chevron-end"
          label={t("pages-next")}
          isDisabled={number === pages.numPages}
          onPress={() => setNumber(number + 1)}
        />
        <span className="grow" />
        <Button small isDisabled={step === 0} onPress={() => setStep(step - 1)}>
          {t("viewer-smaller")}
        </Button>
        <Button small isDisabled={step === STEPS.length - 1} onPress={() => setStep(step + 1)}>
          {t("viewer-larger")}
        </Button>
      </div>
      <Page pages={pages} number={number} scale={STEPS[step] ?? 1} />
    </div>
  );
}

interface PageProps {
  pages: PDFDocumentProxy;
  number: number;
  scale: number;
}

function Page({ pages, number, scale }: PageProps) {
  const t = useText();
  const canvas = useRef<HTMLCanvasElement>(null);
  const [text, setText] = useState("");
  const [error, setError] = useState<unknown>(null);
  useEffect(() => {
    let isOver = false;
    let stop: () => void = () => undefined;
    const draw = async () => {
      const page = await pages.getPage(number);
      if (isOver || !canvas.current) return;
      const density = globalThis.devicePixelRatio;
      const viewport = page.getViewport({ scale: scale * density });
      canvas.current.width = viewport.width;
      canvas.current.height = viewport.height;
      canvas.current.style.inlineSize = `${viewport.width / density / 16}rem`;
      const drawing = page.render({ canvas: canvas.current, viewport });
      stop = () => drawing.cancel();
      await drawing.promise;
      const content = await page.getTextContent();
      const words = content.items.map((item) => ("str" in item ? item.str : ""));
      if (!isOver) setText(words.join(" "));
    };
    draw().catch((thrown: unknown) => {
      if (!isOver) setError(thrown);
    });
    return () => {
      isOver = true;
      stop();
    };
  }, [pages, number, scale]);
  return (
    <ScrollRegion className="viewer-frame" label={t("pages-page", { number })}>
      <ErrorBanner error={error} />
      <canvas ref={canvas} aria-hidden="true" />
      <p className="visually-hidden">{text}</p>
    </ScrollRegion>
  );
}
