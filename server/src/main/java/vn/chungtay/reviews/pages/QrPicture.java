package vn.chungtay.reviews.pages;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.util.Map;

/**
 * A QR code as the path of an SVG drawing: one unit a square, no white border.
 *
 * @param size squares a side
 */
public record QrPicture(int size, String path) {
  /** Draws a text; a quarter of the picture may be torn off and it still reads. */
  static QrPicture path(String text) {
    try {
      ByteMatrix squares =
          Encoder.encode(
                  text, ErrorCorrectionLevel.Q, Map.of(EncodeHintType.CHARACTER_SET, "UTF-8"))
              .getMatrix();
      StringBuilder path = new StringBuilder();
      for (int y = 0; y < squares.getHeight(); y++) {
        for (int x = 0; x < squares.getWidth(); x++) {
          if (squares.get(x, y) == 1) {
            path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
          }
        }
      }
      return new QrPicture(squares.getWidth(), path.toString());
    } catch (WriterException e) {
      throw new IllegalArgumentException(text, e);
    }
  }
}
