package vn.chungtay.plans;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chungtay.documents.official.OfficialDocument;
import vn.chungtay.documents.official.OfficialDocuments;
import vn.chungtay.documents.official.Remark;

/** A plan as a file to print, sign and send. */
@Service
public class PlanPapers {
  private final Plans plans;
  private final PlanAnnexTable annexes;

  PlanPapers(Plans plans, PlanAnnexTable annexes) {
    this.plans = plans;
    this.annexes = annexes;
  }

  /** The formats a plan can be had in. */
  public enum Format {
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    PDF("application/pdf"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final String mediaType;

    Format(String mediaType) {
      this.mediaType = mediaType;
    }

    /** What the browser is told. */
    public String mediaType() {
      return mediaType;
    }
  }

  /** The document of a version, as yet in no format. */
  @Transactional(readOnly = true)
  public OfficialDocument document(Plan plan, PlanVersion version) {
    return PlanPaper.of(plan, version, plans.content(version), annexes.find(version.id()));
  }

  /** Writes it and tells what a person should know, such as a bound figure that has no value. */
  public List<Remark> write(OfficialDocument document, Format format, OutputStream out)
      throws IOException {
    return switch (format) {
      case DOCX -> OfficialDocuments.writeDocx(document, out);
      case PDF -> OfficialDocuments.writePdf(document, out);
      case XLSX -> OfficialDocuments.writeXlsx(document, out);
    };
  }
}
