using System.Xml;
using System.Xml.Linq;
using UglyToad.PdfPig.Tokens;

namespace Plumbline.App.Accessibility.Rules;

/// <summary>Rules for a file's metadata (XMP): that it says it is PDF/UA-1, and its title.</summary>
internal static class MetadataRules
{
    private static readonly PdfRule Identified = new("5-1", "metadata that name the standard (pdfuaid:part)", "Write pdfuaid:part 1 into the metadata once nothing else is found.");
    private static readonly PdfRule Part = new("5-2", "pdfuaid:part 1", "Write 1, the number of the part of ISO 14289.");
    private static readonly PdfRule Stream = new("7.1-8", "a stream of metadata (/Metadata) in the catalogue", "Write the metadata as XMP.");
    private static readonly PdfRule Title = new("7.1-9", "a title in the metadata (dc:title)", "Write the title of the document.");
    private static readonly PdfRule SameTitle = new("7.1-a", "the same title in the metadata as in /Info", "Write one title in both.");

    private static readonly XNamespace Ua = "http://www.aiim.org/pdfua/ns/id/";
    private static readonly XNamespace Dc = "http://purl.org/dc/elements/1.1/";
    private static readonly XNamespace Rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";

    private const int MostLetters = 1_000_000;

    internal static IEnumerable<PdfRule> All => [Identified, Part, Stream, Title, SameTitle];

    internal static IEnumerable<PdfFinding> Check(TaggedPdf pdf)
    {
        var stream = pdf.Objects.Get<StreamToken>(pdf.Catalogue, "Metadata");
        if (stream is null) yield return new(Stream, "no /Metadata");
        var metadata = stream is null ? null : Read(pdf.Objects.Decode(stream));
        if (stream is not null && metadata is null) yield return new(Stream, "metadata that are not XML");
        var part = metadata?.Descendants().SelectMany(static element => element.Attributes(Ua + "part").Select(static found => found.Value).Concat(element.Elements(Ua + "part").Select(static found => found.Value))).FirstOrDefault();
        if (part is null) yield return new(Identified, "no pdfuaid:part");
        else if (part.Trim() != "1") yield return new(Part, $"pdfuaid:part “{part}”");
        var titles = metadata?.Descendants(Dc + "title").SelectMany(static title => title.Descendants(Rdf + "li")).Select(static title => title.Value).ToList() ?? [];
        var own = pdf.Objects.Text(pdf.Information, "Title");
        if (titles is not [var title, ..] || string.IsNullOrWhiteSpace(title)) yield return new(Title, "no dc:title");
        else if (own is not null && own != title) yield return new(SameTitle, $"“{title}” and “{own}”");
    }

    private static XDocument? Read(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            using var text = XmlReader.Create(new MemoryStream(bytes.ToArray()), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = MostLetters });
            return XDocument.Load(text);
        }
        catch (XmlException)
        {
            return null;
        }
    }
}
