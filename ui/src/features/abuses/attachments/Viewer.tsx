/** Shows a kept file inside the application: nothing of it is written anywhere. */
import { useEffect, useState } from "react";
import type { Attachment } from "@/backend";
import { Banner, Button, ErrorBanner, Progress, ScrollRegion } from "@/components";
import { valueOf } from "@/state/stated";
import { useText } from "@/text";
import { LARGEST_SHOWN, LONGEST_TEXT, showing } from "./kinds";
import { Pages } from "./Pages";
import { useFile } from "./useFile";

export function Viewer({ attachment }: { attachment: Attachment }) {
  const t = useText();
  const how = showing(valueOf(attachment.media_type) ?? "");
  const size = valueOf(attachment.size) ?? 0;
  if (how === "none") return <Banner tone="info">{t("viewer-none")}</Banner>;
  if (how !== "text" && size > LARGEST_SHOWN) {
    return <Banner tone="info">{t("viewer-too-large")}</Banner>;
  }
  return <Loaded attachment={attachment} />;
}

function Loaded({ attachment }: { attachment: Attachment }) {
  const t = useText();
  const how = showing(valueOf(attachment.media_type) ?? "");
  const limit = how === "text" ? LONGEST_TEXT : LARGEST_SHOWN;
  const { file, read, error } = useFile(attachment, limit);
  const size = valueOf(attachment.size) ?? 0;
  const label = valueOf(attachment.description) ?? valueOf(attachment.name) ?? "";
  if (error) return <ErrorBanner error={error} />;
  if (!file) {
    return <Progress label={t("viewer-opening")} done={read} total={Math.min(size, limit)} />;
  }
  switch (how) {
    case "picture":
      return <Picture address={file.address} label={label} />;
    case "pages":
      return <Pages blob={file.blob} />;
    case "text":
      return <Text blob={file.blob} isCut={size > limit} label={label} />;
    default:
      return <Recording address={file.address} label={label} isFilm={how === "film"} />;
  }
}

function Picture({ address, label }: { address: string; label: string }) {
  const t = useText();
  const [isWhole, setWhole] = useState(true);
  const [isBroken, setBroken] = useState(false);
  if (isBroken) return <Banner tone="warning">{t("viewer-broken")}</Banner>;
  return (
    <>
      <div className="row">
        <span className="grow" />
        <Button small onPress={() => setWhole(!isWhole)}>
          {t(isWhole ? "viewer-real-size" : "viewer-fit")}
        </Button>
      </div>
      <ScrollRegion className="viewer-frame" label={label}>
        <img
          className={isWhole ? "viewer-fit" : "viewer-real"}
          src={address}
          alt={label}
          onError={() => setBroken(true)}
        />
      </ScrollRegion>
    </>
  );
}

function Recording({
  address,
  label,
  isFilm,
}: {
  address: string;
  label: string;
  isFilm: boolean;
}) {
  const t = useText();
  const [isBroken, setBroken] = useState(false);
  if (isBroken) return <Banner tone="warning">{t("viewer-broken")}</Banner>;
  // What is said in a recording is for its description to tell: evidence comes without captions.
  return isFilm ? (
    // oxlint-disable-next-line jsx-a11y/media-has-caption
    <video
      className="viewer-film"
      src={address}
      controls
      aria-label={label}
      onError={() => setBroken(true)}
    />
  ) : (
    // oxlint-disable-next-line jsx-a11y/media-has-caption
    <audio
      className="viewer-sound"
      src={address}
      controls
      aria-label={label}
      onError={() => setBroken(true)}
    />
  );
}

function Text({ blob, label, isCut }: { blob: Blob; label: string; isCut: boolean }) {
  const t = useText();
  const [text, setText] = useState("");
  useEffect(() => {
    void blob.text().then(setText);
  }, [blob]);
  return (
    <>
      {isCut ? <Banner tone="info">{t("viewer-text-cut")}</Banner> : null}
      <ScrollRegion className="viewer-frame" label={label}>
        <pre className="viewer-text" dir="auto">
          {text}
        </pre>
      </ScrollRegion>
    </>
  );
}
