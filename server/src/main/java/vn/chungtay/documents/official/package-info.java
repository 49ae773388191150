/**
 * Official documents: a plan, decision, report, minutes or proposal with its annexes, written as
 * DOCX, PDF and XLSX in the layout of the decree on clerical work. The measures of that layout are
 * data ({@code layout/decree-30-2020.yaml}). Figures in the text are bound to cells of the annex:
 * they are written from the annex and can never differ from it. Writing needs no office program, no
 * clock and no network; the same document gives the same bytes.
 */
@NullMarked
@NamedInterface("official")
package vn.chungtay.documents.official;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
