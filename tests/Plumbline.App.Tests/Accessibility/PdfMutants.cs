namespace Plumbline.App.Tests.Accessibility;

/// <summary>The small PDF with one fault for each rule, by the clause of the rule that must find it.</summary>
internal static class PdfMutants
{
    internal static readonly IReadOnlyDictionary<string, Func<SmallPdf, byte[]>> ByClause = new Dictionary<string, Func<SmallPdf, byte[]>>(StringComparer.Ordinal)
    {
        ["6.1-1"] = static pdf => pdf.Write(header: "%PDF-2.0"),
        ["6.2-1"] = Of(1, "/Marked true", "/Marked false"),
        ["7.1-4"] = Of(1, "/Marked true", "/Marked true/Suspects true"),
        ["7.1-10"] = Of(1, "/DisplayDocTitle true", "/DisplayDocTitle false"),
        ["7.1-11"] = static pdf => pdf.With(1, "/StructTreeRoot 10 0 R", "").With(3, "/Tabs/S/Annots[20 0 R 21 0 R 22 0 R]", "").Write(),
        ["7.2-34"] = Of(1, "/Lang(en-GB)", ""),
        ["7.2-29"] = Of(102, "/S/P", "/S/P/Lang(English!)"),
        ["7.10-1"] = Of(1, "/Lang", "/OCProperties<</D<<>>>>/Lang"),
        ["7.10-2"] = Of(1, "/Lang", "/OCProperties<</D<</Name(d)/AS[]>>>>/Lang"),
        ["7.15-1"] = Of(1, "/Lang", "/AcroForm<</XFA[]>>/Lang"),
        ["7.19-a"] = Of(1, "/Lang", "/OpenAction<</S/JavaScript/JS(1)>>/Lang"),
        ["5-1"] = Of(5, "<pdfuaid:part>1</pdfuaid:part>", ""),
        ["5-2"] = Of(5, "<pdfuaid:part>1", "<pdfuaid:part>2"),
        ["7.1-9"] = Of(5, ">Small<", "><"),
        ["7.1-a"] = Of(9, "(Small)", "(Large)"),
        ["7.1-1"] = Of(6, "/F1 12 Tf", "/Artifact BMC EMC /F1 12 Tf"),
        ["7.1-2"] = static pdf => pdf.With(6, "/Span <</MCID 0>> BDC BT", "/Artifact BMC /Span <</MCID 0>> BDC BT").With(6, "ET EMC", "ET EMC EMC").Write(),
        ["7.1-3"] = Of(6, "/Artifact BMC 0 0 m 9 9 l S EMC", "0 0 m 9 9 l S"),
        ["7.1-b"] = Of(7, "ET EMC\n/Span <</MCID 1>>", "ET EMC EMC\n/Span <</MCID 1>>"),
        ["7.1-c"] = Of(7, "/Span <</MCID 1>>", "/Span <</MCID 5>>"),
        ["7.1-d"] = Of(6, "/Span <</MCID 22>>", "/Span <</MCID 21>>"),
        ["7.1-e"] = Of(11, "1[160 0 R 162 0 R]", "1[162 0 R 162 0 R]"),
        ["7.20-2"] = static pdf => pdf.With(60, "/Subtype/Form", "/Subtype/Form/StructParents 9").With(6, "/X1 Do", "/X1 Do /X1 Do").Write(),
        ["7.1-5"] = Of(160, "/S/Box", "/S/Shelf"),
        ["7.1-6"] = Of(10, "/Box/Div", "/Box/Div/A1/B1/B1/A1"),
        ["7.1-7"] = Of(10, "/Box/Div", "/Box/Div/P/Span"),
        ["7.1-12"] = Of(102, "/P 100 0 R", ""),
        ["7.4.2-1"] = Of(103, "/S/H2", "/S/H3"),
        ["7.4.2-a"] = static pdf => pdf.With(103, "/K[2]", "/K[2 <</Type/MCR/Pg 4 0 R/MCID 0>>]").With(7, "[<0001> 9 <0002>]", "[<0001>]").With(160, " <</Type/MCR/Pg 4 0 R/MCID 0>>", "").With(11, "1[160 0 R", "1[103 0 R").Write(),
        ["7.4.4-1"] = static pdf => pdf.With(101, "/S/H1", "/S/H").With(103, "/S/H2", "/S/H").Write(),
        ["7.4.4-3"] = Of(161, "/S/P", "/S/H"),
        ["7.3-1"] = Of(133, "/Alt(Square)", ""),
        ["7.3-a"] = Of(133, "/BBox[0 0 9 9]", ""),
        ["7.7-1"] = Of(134, "/Alt(a)", ""),
        ["7.9-1"] = Of(150, "/ID(n1)", ""),
        ["7.9-2"] = Of(151, "/ID(n2)", "/ID(n1)"),
        ["7.2-11"] = Of(107, "/S/TBody", "/S/THead", 104, "/K[105 0 R 106 0 R 107 0 R]", "/K[105 0 R 106 0 R 107 0 R 170 0 R]", Empty("TBody", 104)),
        ["7.2-12"] = Of(106, "/S/THead", "/S/TFoot", 104, "/K[105 0 R 106 0 R 107 0 R]", "/K[105 0 R 106 0 R 107 0 R 170 0 R]", Empty("TFoot", 104)),
        ["7.2-13"] = static pdf => pdf.With(106, "/S/THead", "/S/TFoot").With(104, " 107 0 R]", " 109 0 R 110 0 R]").Write(),
        ["7.2-14"] = Of(104, " 107 0 R]", " 109 0 R 110 0 R]"),
        ["7.2-16"] = Of(104, "105 0 R 106 0 R", "106 0 R 105 0 R"),
        ["7.2-39"] = Of(104, " 107 0 R]", " 107 0 R 170 0 R]", Empty("Caption", 104)),
        ["7.2-40"] = Of(120, "121 0 R 122 0 R", "122 0 R 121 0 R"),
        ["7.2-28"] = Of(140, "141 0 R 142 0 R", "142 0 R 141 0 R"),
        ["7.2-4"] = Stray("TR"),
        ["7.2-5"] = Stray("THead"),
        ["7.2-6"] = Stray("TBody"),
        ["7.2-7"] = Stray("TFoot"),
        ["7.2-8"] = Of(161, "/S/P", "/S/TH"),
        ["7.2-9"] = Of(161, "/S/P", "/S/TD"),
        ["7.2-17"] = Stray("LI"),
        ["7.2-18"] = Stray("LBody"),
        ["7.2-26"] = Stray("TOCI"),
        ["7.2-3"] = Of(104, " 107 0 R]", " 107 0 R 170 0 R]", Empty("Div", 104)),
        ["7.2-10"] = Of(110, "115 0 R", "115 0 R 170 0 R", Empty("Div", 110)),
        ["7.2-19"] = Of(120, "122 0 R]", "122 0 R 170 0 R]", Empty("Div", 120)),
        ["7.2-20"] = Of(124, "/S/LBody", "/S/P"),
        ["7.2-27"] = Of(140, "142 0 R]", "142 0 R 170 0 R]", Empty("Div", 140)),
        ["7.2-36"] = Of(106, "108 0 R", "108 0 R 170 0 R", Empty("Div", 106)),
        ["7.2-37"] = Of(107, "110 0 R", "110 0 R 170 0 R", Empty("Div", 107)),
        ["7.2-38"] = static pdf => pdf.With(104, " 107 0 R]", " 107 0 R 170 0 R]").With(170, "<</Type/StructElem/S/TFoot/P 104 0 R/K[171 0 R]>>").With(171, Empty("Div", 170)).Write(),
        ["7.2-15"] = static pdf => pdf.With(109, "113 0 R 114 0 R", "114 0 R 113 0 R").With(110, "115 0 R", "115 0 R 170 0 R").With(115, "/O/Table", "/O/Table/ColSpan 2").With(170, Empty("TD", 110)).With(108, "112 0 R", "112 0 R 171 0 R").With(171, "<</Type/StructElem/S/TH/P 108 0 R/A<</O/Table/Scope/Column>>>>").With(109, "113 0 R]", "113 0 R 172 0 R]").With(172, Empty("TD", 109)).Write(),
        ["7.2-41"] = Of(115, "/O/Table", "/O/Table/RowSpan 2"),
        ["7.2-42"] = Of(110, "115 0 R", "115 0 R 170 0 R", Empty("TD", 110)),
        ["7.2-a"] = static pdf => pdf.With(111, "/K[4]", "/K[4 <</Type/MCR/Pg 4 0 R/MCID 1>>]").With(162, "/K[1]", "/K[]").With(11, "162 0 R]", "111 0 R]").Write(),
        ["7.5-1"] = Of(111, "/Scope/Column", ""),
        ["7.5-2"] = Of(114, "(c2)", "(c9)"),
        ["7.18.1-1"] = Of(131, "/S/Annot", "/S/Span"),
        ["7.18.1-2"] = Of(21, "/Contents(Note)", ""),
        ["7.18.1-3"] = Of(22, "/TU(Field)", ""),
        ["7.18.2-1"] = Of(21, "/Subtype/Text", "/Subtype/TrapNet"),
        ["7.18.3-1"] = Of(3, "/Tabs/S", "/Tabs/R"),
        ["7.18.4-1"] = Of(132, "/S/Form", "/S/Div"),
        ["7.18.5-1"] = Of(130, "/Obj 20 0 R", "/Obj 21 0 R"),
        ["7.18.5-2"] = Of(20, "/Contents(Top)", ""),
        ["7.21.3.2-1"] = Of(51, "/CIDToGIDMap/Identity", ""),
        ["7.21.4.1-1"] = Of(56, "/FontFile2 53 0 R", ""),
        ["7.21.7-1"] = Of(54, "<0001> <0041>", "<0009> <0041>"),
        ["7.21.7-2"] = Of(54, "<0001> <0041>", "<0001> <FEFF>"),
        ["7.21.8-1"] = static pdf => pdf.With(7, "<0002>", "<0000>").With(54, "<0001> <0041>", "<0001> <0041> <0000> <0042>").Write(),
    };

    private static string Empty(string type, int parent) => $"<</Type/StructElem/S/{type}/P {parent} 0 R/K[]>>";

    private static Func<SmallPdf, byte[]> Of(int number, string part, string instead, string? added = null) => pdf => Added(pdf, added).With(number, part, instead).Write();

    private static Func<SmallPdf, byte[]> Of(int number, string part, string instead, int second, string secondPart, string secondInstead, string added) =>
        pdf => Added(pdf, added).With(number, part, instead).With(second, secondPart, secondInstead).Write();

    // An empty tag of a type where it may not be.
    private static Func<SmallPdf, byte[]> Stray(string type) => Of(160, "161 0 R", "170 0 R 161 0 R", Empty(type, 160));

    private static SmallPdf Added(SmallPdf pdf, string? added) => added is null ? pdf : pdf.With(170, added);
}
