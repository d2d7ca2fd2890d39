import { type RestReply, refuse, refuseForm } from '../rest/refusal.ts';
import { outsideLengths } from '../rules/fields.ts';
import type { Attachment, Component, Embed } from '../wire.ts';
import type { StoredFile } from '../world/files.ts';
import { largestFile, mostFiles } from '../world/files.ts';
import type { World } from '../world/world.ts';
import type { MessageBody, Upload } from './message-body.ts';

/** The refusal of files that are too many or too large. */
export function refuseFiles(files: readonly Upload[]): RestReply | undefined {
  if (files.some((file) => file.bytes.length > largestFile)) return refuse('tooLarge');
  const problems = files.length > mostFiles ? outsideLengths(['attachments'], files, [0, mostFiles]) : [];
  return problems.length > 0 ? refuseForm(problems) : undefined;
}

/** Keeps uploaded files and describes them as a message does. */
export function attach(
  world: World,
  body: Pick<MessageBody, 'attachments'>,
  files: readonly Upload[],
): readonly Attachment[] {
  return files.map((upload) => {
    const description = body.attachments?.find(({ id }) => String(id) === upload.index)?.description;
    const attachment = attachmentOf(world, world.keepFile(upload));
    return description === undefined ? attachment : { ...attachment, description };
  });
}

/** A kept file as Discord describes it. */
export function attachmentOf(world: World, file: StoredFile): Attachment {
  const url = world.fileUrl(file);
  return {
    id: file.id,
    filename: file.filename,
    ...(file.title === undefined ? {} : { title: file.title }),
    size: file.bytes.length,
    url,
    proxy_url: url,
    content_type: file.contentType,
  };
}

/** Turns `attachment://name` into the address of the file that came along. */
function located<Media extends { readonly url: string }>(media: Media, files: readonly Attachment[]): Media {
  const name = /^attachment:\/\/(.+)$/u.exec(media.url)?.[1];
  const file = name === undefined ? undefined : files.find(({ filename }) => filename === name);
  return file ? { ...media, url: file.url } : media;
}

/** Embeds whose pictures lie where the files that came along were put. */
export function locateEmbeds(embeds: readonly Embed[], files: readonly Attachment[]): readonly Embed[] {
  return embeds.map((embed) => ({
    ...embed,
    ...(embed.image ? { image: located(embed.image, files) } : {}),
    ...(embed.thumbnail ? { thumbnail: located(embed.thumbnail, files) } : {}),
  }));
}

/** The same for components, however deep. */
export function locateComponents(
  components: readonly Component[],
  files: readonly Attachment[],
): readonly Component[] {
  return components.map((component) => ({
    ...component,
    ...(component.media ? { media: located(component.media, files) } : {}),
    ...(component.file ? { file: located(component.file, files) } : {}),
    ...(component.items
      ? { items: component.items.map((item) => ({ ...item, media: located(item.media, files) })) }
      : {}),
    ...(component.components ? { components: locateComponents(component.components, files) } : {}),
    ...locateAccessory(component.accessory, files),
  }));
}

function locateAccessory(
  accessory: Component | undefined,
  files: readonly Attachment[],
): Pick<Component, 'accessory'> {
  const [found] = accessory ? locateComponents([accessory], files) : [];
  return found ? { accessory: found } : {};
}
