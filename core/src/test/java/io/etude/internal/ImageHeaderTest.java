package io.etude.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ImageHeaderTest {

  private static byte[] png(int width, int height) {
    ByteBuffer file = ByteBuffer.allocate(60);
    file.put(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
    file.putInt(13).put(new byte[] {'I', 'H', 'D', 'R'}).putInt(width).putInt(height);
    return file.array();
  }

  /** The start of a JPEG of 30 by 20 pixels whose Exif segment says how the camera was held. */
  private static byte[] jpeg(int orientation) {
    ByteBuffer file = ByteBuffer.allocate(60);
    file.putShort((short) 0xFFD8);
    file.putShort((short) 0xFFE1).putShort((short) 34).put(new byte[] {'E', 'x', 'i', 'f', 0, 0});
    file.putShort((short) 0x4D4D).putShort((short) 42).putInt(8).putShort((short) 1);
    file.putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) orientation);
    file.position(38);
    file.putShort((short) 0xFFC0).putShort((short) 17).put((byte) 8);
    file.putShort((short) 20).putShort((short) 30).put((byte) 3);
    return file.array();
  }

  @Test
  void theHeaderSaysFormatAndSize() {
    assertThat(ImageHeader.read(png(30, 20)))
        .contains(new ImageHeader(ImageHeader.Format.PNG, 30, 20, ImageHeader.Orientation.UPRIGHT));
    assertThat(ImageHeader.read(jpeg(1)))
        .contains(
            new ImageHeader(ImageHeader.Format.JPEG, 30, 20, ImageHeader.Orientation.UPRIGHT));
  }

  @Test
  void aPictureTakenSidewaysIsShownUpright() {
    ImageHeader header = ImageHeader.read(jpeg(6)).orElseThrow();
    assertThat(header.width()).isEqualTo(30);
    assertThat(header.orientation().sideways()).isTrue();
    assertThat(header.ratio()).isEqualTo(1.5);
    assertThat(ImageHeader.read(jpeg(1)).orElseThrow().ratio()).isEqualTo(20 / 30.0);
  }

  @Test
  void otherAndDamagedFilesHaveNone() {
    assertThat(ImageHeader.read("GIF89a".getBytes(StandardCharsets.US_ASCII))).isEmpty();
    assertThat(ImageHeader.read(new byte[0])).isEmpty();
    assertThat(ImageHeader.read(png(0, 20))).isEmpty();
    assertThat(ImageHeader.read(Arrays.copyOf(jpeg(1), 12))).isEmpty();
    assertThat(ImageHeader.read(Arrays.copyOf(png(30, 20), 20))).isEmpty();
  }
}
