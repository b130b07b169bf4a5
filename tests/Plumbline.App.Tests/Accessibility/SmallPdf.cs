using System.Globalization;
using System.Text;

namespace Plumbline.App.Tests.Accessibility;

/// <summary>A PDF of two pages written by hand, with every kind of tag that the rules are about, and nothing to find.</summary>
internal sealed class SmallPdf
{
    private readonly SortedDictionary<int, string> _objects = [];
    private readonly Dictionary<int, string> _streams = [];

    internal SmallPdf()
    {
        _objects[1] = "<</Type/Catalog/Pages 2 0 R/Lang(en-GB)/MarkInfo<</Marked true>>/ViewerPreferences<</DisplayDocTitle true>>/StructTreeRoot 10 0 R/Metadata 5 0 R>>";
        _objects[2] = "<</Type/Pages/Kids[3 0 R 4 0 R]/Count 2/MediaBox[0 0 595 842]/Resources 8 0 R>>";
        _objects[3] = "<</Type/Page/Parent 2 0 R/Contents 6 0 R/StructParents 0/Tabs/S/Annots[20 0 R 21 0 R 22 0 R]>>";
        _objects[4] = "<</Type/Page/Parent 2 0 R/Contents 7 0 R/StructParents 1>>";
        Stream(5, "/Type/Metadata/Subtype/XML", """<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"><pdfuaid:part>1</pdfuaid:part><dc:title><rdf:Alt><rdf:li xml:lang="x-default">Small</rdf:li></rdf:Alt></dc:title></rdf:Description></rdf:RDF></x:xmpmeta>""");
        Stream(6, "", string.Concat(Enumerable.Range(0, Marks).Select(static i => $"/Span <</MCID {i}>> BDC BT /F1 12 Tf <0001> Tj ET EMC\n")) + "/Artifact BMC 0 0 m 9 9 l S EMC\n/Span <</MCID 30>> BDC /X1 Do EMC\n");
        Stream(7, "", "/Span <</MCID 0>> BDC BT /F1 12 Tf [<0001> 9 <0002>] TJ ET EMC\n/Span <</MCID 1>> BDC BT /F2 12 Tf (a) Tj ET EMC\n");
        _objects[8] = "<</Font<</F1 50 0 R/F2 55 0 R>>/XObject<</X1 60 0 R>>>>";
        _objects[9] = "<</Title(Small)>>";
        Stream(60, "/Type/XObject/Subtype/Form/BBox[0 0 9 9]", "0 0 9 9 re f");
        Fonts();
        Tags();
        _objects[20] = "<</Type/Annot/Subtype/Link/Rect[0 0 9 9]/F 4/StructParent 2/Contents(Top)/A<</S/URI/URI(https://example.org)>>>>";
        _objects[21] = "<</Type/Annot/Subtype/Text/Rect[0 0 9 9]/F 4/StructParent 3/Contents(Note)>>";
        _objects[22] = "<</Type/Annot/Subtype/Widget/FT/Tx/T(f)/TU(Field)/Rect[0 0 9 9]/F 4/StructParent 4>>";
    }

    /// <summary>How many marks the first page has beside that of its drawing.</summary>
    private const int Marks = 24;

    /// <summary>Changes a part of an object; the part must be there.</summary>
    internal SmallPdf With(int number, string part, string instead)
    {
        var within = _streams.GetValueOrDefault(number) is { } stream && stream.Contains(part, StringComparison.Ordinal) ? _streams : (IDictionary<int, string>)_objects;
        Assert.Contains(part, within[number], StringComparison.Ordinal);
        var at = within[number].IndexOf(part, StringComparison.Ordinal);
        within[number] = within[number][..at] + instead + within[number][(at + part.Length)..];
        return this;
    }

    /// <summary>Sets an object.</summary>
    internal SmallPdf With(int number, string whole)
    {
        _objects[number] = whole;
        return this;
    }

    /// <summary>Sets a stream.</summary>
    internal SmallPdf WithStream(int number, string entries, string content)
    {
        Stream(number, entries, content);
        return this;
    }

    internal byte[] Write(string header = "%PDF-1.7", string trailer = "")
    {
        var text = new StringBuilder(header).Append('\n');
        var starts = new Dictionary<int, int>();
        foreach (var (number, body) in _objects)
        {
            starts[number] = text.Length;
            text.Append(CultureInfo.InvariantCulture, $"{number} 0 obj\n{body}\n");
            if (_streams.TryGetValue(number, out var stream)) text.Append(CultureInfo.InvariantCulture, $"stream\n{stream}\nendstream\n").Replace("/Length 0", $"/Length {stream.Length}", starts[number], text.Length - starts[number]);
            text.Append("endobj\n");
        }

        var table = text.Length;
        var count = _objects.Keys.Max() + 1;
        text.Append(CultureInfo.InvariantCulture, $"xref\n0 {count}\n");
        for (var i = 0; i < count; i++) text.Append(starts.TryGetValue(i, out var start) ? $"{start:D10} 00000 n \n" : "0000000000 65535 f \n");
        text.Append(CultureInfo.InvariantCulture, $"trailer\n<</Size {count}/Root 1 0 R/Info 9 0 R{trailer}>>\nstartxref\n{table}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(text.ToString());
    }

    private void Fonts()
    {
        _objects[50] = "<</Type/Font/Subtype/Type0/BaseFont/AAAAAA+Small/Encoding/Identity-H/DescendantFonts[51 0 R]/ToUnicode 54 0 R>>";
        _objects[51] = "<</Type/Font/Subtype/CIDFontType2/BaseFont/AAAAAA+Small/CIDToGIDMap/Identity/FontDescriptor 52 0 R>>";
        _objects[52] = "<</Type/FontDescriptor/FontName/AAAAAA+Small/Flags 4/FontFile2 53 0 R>>";
        Stream(53, "", "not read");
        Stream(54, "", "1 begincodespacerange <0000> <FFFF> endcodespacerange 1 beginbfchar <0001> <0041> endbfchar 1 beginbfrange <0002> <0003> <0042> endbfrange");
        _objects[55] = "<</Type/Font/Subtype/TrueType/BaseFont/BAAAAA+Simple/Encoding/WinAnsiEncoding/FontDescriptor 56 0 R>>";
        _objects[56] = "<</Type/FontDescriptor/FontName/BAAAAA+Simple/Flags 32/FontFile2 53 0 R>>";
    }

    private void Tags()
    {
        _objects[10] = "<</Type/StructTreeRoot/K 100 0 R/ParentTree 11 0 R/RoleMap<</Box/Div>>>>";
        Tag(100, "Document", 10, "101 0 R 102 0 R 103 0 R 104 0 R 120 0 R 130 0 R 131 0 R 132 0 R 133 0 R 134 0 R 140 0 R 150 0 R 160 0 R", "");
        Tag(101, "H1", 100, "0");
        Tag(102, "P", 100, "1");
        Tag(103, "H2", 100, "2");
        Tag(104, "Table", 100, "105 0 R 106 0 R 107 0 R", "");
        Tag(105, "Caption", 104, "3");
        Tag(106, "THead", 104, "108 0 R", "");
        Tag(107, "TBody", 104, "109 0 R 110 0 R", "");
        Tag(108, "TR", 106, "111 0 R 112 0 R", "");
        Tag(109, "TR", 107, "113 0 R 114 0 R", "");
        Tag(110, "TR", 107, "115 0 R", "");
        Tag(111, "TH", 108, "4", "/ID(c1)/A<</O/Table/Scope/Column>>");
        Tag(112, "TH", 108, "5", "/ID(c2)/A[<</O/Layout/Placement/Block>><</O/Table/Scope/Column>>]");
        Tag(113, "TH", 109, "6", "/ID(r1)/A<</O/Table/Scope/Row/RowSpan 2>>");
        Tag(114, "TD", 109, "7", "/A<</O/Table/Headers[(c2)(r1)]>>");
        Tag(115, "TD", 110, "8", "/A<</O/Table/Headers[(c2)(r1)]>>");
        Tag(120, "L", 100, "121 0 R 122 0 R", "");
        Tag(121, "Caption", 120, "9");
        Tag(122, "LI", 120, "123 0 R 124 0 R", "");
        Tag(123, "Lbl", 122, "10");
        Tag(124, "LBody", 122, "11");
        Tag(130, "Link", 100, "12 <</Type/OBJR/Obj 20 0 R>>");
        Tag(131, "Annot", 100, "13 <</Type/OBJR/Obj 21 0 R>>");
        Tag(132, "Form", 100, "14 <</Type/OBJR/Obj 22 0 R>>");
        Tag(133, "Figure", 100, "15 30", "/Pg 3 0 R/Alt(Square)/A<</O/Layout/BBox[0 0 9 9]>>");
        Tag(134, "Formula", 100, "16", "/Pg 3 0 R/Alt(a)");
        Tag(140, "TOC", 100, "141 0 R 142 0 R", "");
        Tag(141, "Caption", 140, "17");
        Tag(142, "TOCI", 140, "18");
        Tag(150, "Note", 100, "19", "/Pg 3 0 R/ID(n1)");
        Tag(151, "Note", 160, "20", "/Pg 3 0 R/ID(n2)");
        Tag(160, "Box", 100, "151 0 R 161 0 R 162 0 R <</Type/MCR/Pg 4 0 R/MCID 0>>", "");
        Tag(161, "P", 160, "21 22 23");
        Tag(162, "P", 160, "1", "/Pg 4 0 R");
        var first = new[] { 101, 102, 103, 105, 111, 112, 113, 114, 115, 121, 123, 124, 130, 131, 132, 133, 134, 141, 142, 150, 151, 161, 161, 161, 0, 0, 0, 0, 0, 0, 133 };
        _objects[11] = $"<</Nums[0[{string.Join(' ', first.Select(static tag => tag == 0 ? "null" : $"{tag} 0 R"))}] 1[160 0 R 162 0 R] 2 130 0 R 3 131 0 R 4 132 0 R]>>";
    }

    private void Tag(int number, string type, int parent, string kids, string more = "/Pg 3 0 R") =>
        _objects[number] = $"<</Type/StructElem/S/{type}/P {parent} 0 R/K[{kids}]{(more.Contains("/Pg", StringComparison.Ordinal) || more.Length == 0 ? more : "/Pg 3 0 R" + more)}>>";

    private void Stream(int number, string entries, string content)
    {
        _objects[number] = $"<<{entries}/Length 0>>";
        _streams[number] = content;
    }
}
