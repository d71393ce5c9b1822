package io.etude.pdf.write;

import io.etude.pdf.frame.Bookmark;
import io.etude.pdf.frame.Tag;
import io.etude.pdf.write.file.Attachment;
import io.etude.pdf.write.file.Bytes;
import io.etude.pdf.write.file.DeflatedContent;
import io.etude.pdf.write.file.PdfFile;
import io.etude.pdf.write.image.ColorProfile;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.FutureTask;

/** The root of the file. */
final class Catalog {
  private final PdfFile file;
  private final DocumentInfo info;
  private final List<FutureTask<DeflatedContent>> attached = new ArrayList<>();

  /** Begins with the attachments, which take longest. */
  Catalog(PdfFile file, DocumentInfo info) {
    this.file = file;
    this.info = info;
    info.attachments().forEach(attachment -> attached.add(file.start(attachment.content())));
  }

  /** Writes what hangs on the catalog, then the catalog, and gives its object. */
  int write(
      PageTree pages,
      StructureTree structure,
      Navigation navigation,
      Tag document,
      List<Bookmark> outline) {
    Bytes out = new Bytes(1 << 10).put("<</Type/Catalog/Pages").ref(pages.write());
    out.put("/StructTreeRoot").ref(structure.write(document));
    out.put("/MarkInfo<</Marked true>>/ViewerPreferences<</DisplayDocTitle true>>/Lang");
    out.text(info.language().toLanguageTag()).put("/PageLabels<</Nums[0<</S/D>>]>>");
    navigation.outline(outline).ifPresent(root -> out.put("/Outlines").ref(root));
    out.put("/Metadata").ref(metadata()).put("/OutputIntents[").ref(outputIntent()).put(']');
    names(out, navigation.destinations());
    return file.put(out.put(">>"));
  }

  private int metadata() {
    byte[] packet = Metadata.packet(info);
    int number = file.reserve();
    file.raw(number, "/Type/Metadata/Subtype/XML", packet);
    return number;
  }

  private int outputIntent() {
    int profile = file.reserve();
    file.stream(profile, "/N 3", ColorProfile.srgb());
    Bytes out = new Bytes(256).put("<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier");
    out.put("(sRGB)/Info(sRGB IEC61966-2.1)/RegistryName(http://www.color.org)/DestOutputProfile");
    return file.put(out.ref(profile).put(">>"));
  }

  private void names(Bytes out, OptionalInt destinations) {
    Bytes files = new Bytes(64);
    NameTree names = new NameTree(file);
    for (int i = 0; i < attached.size(); i++) {
      Attachment attachment = info.attachments().get(i);
      int specification = attach(attachment, attached.get(i));
      files.ref(specification);
      names.add(attachment.name().getBytes(StandardCharsets.UTF_8), specification);
    }
    OptionalInt embedded = names.write();
    if (embedded.isEmpty() && destinations.isEmpty()) {
      return;
    }
    out.put("/Names<<");
    destinations.ifPresent(root -> out.put("/Dests").ref(root));
    embedded.ifPresent(root -> out.put("/EmbeddedFiles").ref(root));
    out.put(">>");
    if (embedded.isPresent()) {
      out.put("/AF[").put(files).put(']');
    }
  }

  private int attach(Attachment attachment, FutureTask<DeflatedContent> content) {
    int stream = file.reserve();
    file.file(stream, packed -> parameters(attachment, packed), content);
    Bytes out = new Bytes(512).put("<</Type/Filespec/F").text(attachment.name());
    out.put("/UF").text(attachment.name()).put("/Desc").text(attachment.description());
    out.put("/AFRelationship").name(attachment.relationship().pdfName());
    return file.put(out.put("/EF<</F").ref(stream).put("/UF").ref(stream).put(">>>>"));
  }

  private String parameters(Attachment attachment, DeflatedContent packed) {
    Bytes entries = new Bytes(256).put("/Type/EmbeddedFile/Subtype").name(attachment.mime());
    entries.put("/Params<</Size ").integer(packed.plainLength());
    info.date().ifPresent(day -> entries.put("/ModDate").text(Metadata.pdfDate(day)));
    return entries.put(">>").toString();
  }
}
