namespace Plumbline.App.Accessibility.Rules;

/// <summary>Every rule.</summary>
internal static class PdfRules
{
    internal static IEnumerable<PdfFinding> Check(TaggedPdf pdf) =>
    [
        .. CatalogueRules.Check(pdf), .. MetadataRules.Check(pdf), .. ContentRules.Check(pdf), .. TagRules.Check(pdf), .. NestingRules.Check(pdf),
        .. TableRules.Check(pdf), .. AnnotationRules.Check(pdf), .. FontRules.Check(pdf),
    ];
}
