using System.Globalization;
using System.Security;
using System.Text;
using System.Text.RegularExpressions;
using Plumbline.App.Printing.Pdf;

namespace Plumbline.App.Printing.Finishing;

/// <summary>Says in the file what it is, for catalogues and for readers of PDF/UA: once as its information, once as XMP, in agreement.</summary>
internal static partial class Metadata
{
    internal const string Creator = "Plumbline";

    internal static void Write(Paper paper, PaperNames names)
    {
        var file = paper.File;
        var old = file.Dictionary(file.Trailer["Info"]) ?? throw new PdfFormatException("The file has no information about itself.");
        var date = names.Produced is { } produced ? produced.ToDateTime(TimeOnly.MinValue) : DateOf(old);
        var producer = ProducerOf(old);
        var pdfDate = new PdfText(string.Create(CultureInfo.InvariantCulture, $"(D:{date:yyyyMMddHHmmss}+00'00')"));
        var words = new PaperNames(Clean(names.Title), Clean(names.Author), Clean(names.Subject), names.Language, names.Produced);
        var info = file.Change(file.Trailer.Reference("Info") ?? throw new PdfFormatException("The file's information is no object."));
        (info["Title"], info["Author"], info["Subject"]) = (PdfText.Of(words.Title), PdfText.Of(words.Author), PdfText.Of(words.Subject));
        (info["Creator"], info["Producer"]) = (PdfText.Of(Creator), PdfText.Of(producer));
        (info["CreationDate"], info["ModDate"]) = (pdfDate, pdfDate);
        var stream = PdfDictionary.Of(("Type", new PdfName("Metadata")), ("Subtype", new PdfName("XML")));
        var catalogue = file.Change(file.Trailer.Reference("Root")!.Value);
        catalogue["Metadata"] = file.AddPlainStream(stream, Encoding.UTF8.GetBytes(Xmp(words, producer, string.Create(CultureInfo.InvariantCulture, $"{date:yyyy-MM-ddTHH:mm:ss}Z"))));
        catalogue["Lang"] ??= PdfText.Of(names.Language);
    }

    // ISO 16684-1. The part of PDF/UA that the file follows is said as ISO 14289-1, clause 5, asks.
    private static string Xmp(PaperNames words, string producer, string date) => $"""
        <?xpacket begin="{'\uFEFF'}" id="W5M0MpCehiHzreSzNTczkc9d"?>
        <x:xmpmeta xmlns:x="adobe:ns:meta/">
        <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
        <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
        <pdfuaid:part>1</pdfuaid:part>
        <dc:format>application/pdf</dc:format>
        <dc:title><rdf:Alt><rdf:li xml:lang="x-default">{SecurityElement.Escape(words.Title)}</rdf:li></rdf:Alt></dc:title>
        <dc:creator><rdf:Seq><rdf:li>{SecurityElement.Escape(words.Author)}</rdf:li></rdf:Seq></dc:creator>
        <dc:description><rdf:Alt><rdf:li xml:lang="x-default">{SecurityElement.Escape(words.Subject)}</rdf:li></rdf:Alt></dc:description>
        <dc:language><rdf:Bag><rdf:li>{SecurityElement.Escape(words.Language)}</rdf:li></rdf:Bag></dc:language>
        <xmp:CreatorTool>{Creator}</xmp:CreatorTool>
        <xmp:CreateDate>{date}</xmp:CreateDate>
        <xmp:ModifyDate>{date}</xmp:ModifyDate>
        <xmp:MetadataDate>{date}</xmp:MetadataDate>
        <pdf:Producer>{SecurityElement.Escape(producer)}</pdf:Producer>
        </rdf:Description>
        </rdf:RDF>
        </x:xmpmeta>
        <?xpacket end="r"?>
        """.ReplaceLineEndings("\n");

    // XML has no place for most control characters, nor for half a character (XML 1.0, 2.2).
    private static string Clean(string words) => string.Concat(words.EnumerateRunes().Where(static rune => !Rune.IsControl(rune) && rune.Value is not (0xFFFD or 0xFFFE or 0xFFFF)));

    private static string ProducerOf(PdfDictionary info)
    {
        var writer = (info["Producer"] as PdfText)?.Words ?? "";
        return BrowserName().Match((info["Creator"] as PdfText)?.Words ?? "") is { Success: true } browser ? $"{browser.Value.Replace('/', ' ')}, {writer}" : writer;
    }

    private static DateTime DateOf(PdfDictionary info) =>
        info["CreationDate"] is PdfText { Words: var words } && words.Length >= 16
        && DateTime.TryParseExact(words.AsSpan(2, 14), "yyyyMMddHHmmss", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : throw new PdfFormatException("The file does not say when it was made.");

    // As browsers call themselves: "Mozilla/5.0 (X11; Linux x86_64) … HeadlessChrome/156.0.0.0 Safari/537.36".
    [GeneratedRegex(@"(HeadlessChrome|Chrome|Chromium|HeadlessEdg|Edg)/\d+", RegexOptions.ExplicitCapture, 60_000)]
    private static partial Regex BrowserName();
}
