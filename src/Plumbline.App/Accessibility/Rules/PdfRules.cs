namespace Plumbline.App.Accessibility.Rules;

/// <summary>The rules for accessible PDFs.</summary>
public static class PdfRules
{
    /// <summary>Every rule.</summary>
    public static IReadOnlyList<PdfRule> All { get; } =
    [
        .. CatalogueRules.All, .. MetadataRules.All, .. ContentRules.All, .. TagRules.All, .. NestingRules.All, .. TableRules.All, .. AnnotationRules.All, .. FontRules.All,
    ];

    internal static IEnumerable<PdfFinding> Check(TaggedPdf pdf) =>
    [
        .. CatalogueRules.Check(pdf), .. MetadataRules.Check(pdf), .. ContentRules.Check(pdf), .. TagRules.Check(pdf), .. NestingRules.Check(pdf),
        .. TableRules.Check(pdf), .. AnnotationRules.Check(pdf), .. FontRules.Check(pdf),
    ];
}
