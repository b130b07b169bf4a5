using Plumbline.App.Accessibility.Objects;
using UglyToad.PdfPig.Tokens;

namespace Plumbline.App.Accessibility.Rules;

/// <summary>Rules for links and other annotations: each is in its tag and says in words what it is.</summary>
internal static class AnnotationRules
{
    private static readonly PdfRule InAnnot = new("7.18.1-1", "an annotation in an Annot tag", "Tag the annotation.");
    private static readonly PdfRule Words = new("7.18.1-2", "words for an annotation (/Contents)", "Say what the annotation says.");
    private static readonly PdfRule FieldName = new("7.18.1-3", "words for a form field (/TU)", "Name the field.");
    private static readonly PdfRule NoTrapNet = new("7.18.2-1", "no annotation of trapping", "Remove it.");
    private static readonly PdfRule Tabs = new("7.18.3-1", "/Tabs /S on a page with annotations", "Have the keyboard follow the tags.");
    private static readonly PdfRule InForm = new("7.18.4-1", "a form field in a Form tag", "Tag the field.");
    private static readonly PdfRule InLink = new("7.18.5-1", "a link in a Link tag that holds it (OBJR)", "Tag the link.");
    private static readonly PdfRule LinkWords = new("7.18.5-2", "words for a link (/Contents)", "Write the text of the link, or where it leads.");

    private const int Hidden = 2;

    internal static IEnumerable<PdfRule> All => [InAnnot, Words, FieldName, NoTrapNet, Tabs, InForm, InLink, LinkWords];

    internal static IEnumerable<PdfFinding> Check(TaggedPdf pdf)
    {
        var objects = pdf.Objects;
        foreach (var (page, _) in pdf.Pages)
        {
            var annotations = objects.Items(page.Dictionary, "Annots");
            if (annotations.Count > objects.Limits.MostPages) throw new UnreadablePdfException($"found more than {objects.Limits.MostPages} annotations on page {page.Number}; expected those of a paper");
            if (annotations.Count > 0 && objects.Name(page.Dictionary, "Tabs") != "S") yield return new(Tabs, $"/Tabs {objects.Name(page.Dictionary, "Tabs") ?? "missing"}", page.Number, page.Object);
            foreach (var reference in annotations)
            {
                if (objects.Dictionary(reference) is not { } annotation || ((objects.Whole(annotation, "F") ?? 0) & Hidden) != 0) continue;
                foreach (var (rule, found) in Of(pdf, annotation, PdfObjects.NumberOf(reference))) yield return new(rule, found, page.Number, PdfObjects.NumberOf(reference));
            }
        }
    }

    private static IEnumerable<(PdfRule Rule, string Found)> Of(TaggedPdf pdf, DictionaryToken annotation, long? number)
    {
        var kind = pdf.Objects.Name(annotation, "Subtype");
        var tag = pdf.Structure is { } tree && pdf.Objects.Whole(annotation, "StructParent") is { } key ? tree.ParentOfObject(key) : null;
        var isHeld = tag is not null && number is { } own && tag.Objects.Contains(own);
        var hasWords = !string.IsNullOrEmpty(pdf.Objects.Text(annotation, "Contents"));
        switch (kind)
        {
            case "Link":
                if (tag?.Type != "Link" || !isHeld) yield return (InLink, tag is null ? "a link in no tag" : !isHeld ? $"a link that its {tag.Name} tag does not hold" : $"a link in a {tag.Name} tag");
                if (!hasWords) yield return (LinkWords, $"a link without words{(Target(pdf, annotation) is { } target ? $" to {target}" : "")}");
                break;
            case "Widget":
                if (tag?.Type != "Form" || !isHeld) yield return (InForm, tag is null ? "a field in no tag" : $"a field in a {tag.Name} tag");
                if (string.IsNullOrEmpty(pdf.Objects.Text(annotation, "TU")) && string.IsNullOrEmpty(pdf.Objects.Text(pdf.Objects.Dictionary(annotation, "Parent"), "TU"))) yield return (FieldName, "a field without words");
                break;
            case "TrapNet":
                yield return (NoTrapNet, "an annotation of trapping");
                break;
            case "PrinterMark":
                break;
            default:
                if (tag?.Type != "Annot" || !isHeld) yield return (InAnnot, tag is null ? $"{kind} in no tag" : $"{kind} in a {tag.Name} tag");
                if (!hasWords) yield return (Words, $"{kind} without words");
                break;
        }
    }

    private static string? Target(TaggedPdf pdf, DictionaryToken link) =>
        pdf.Objects.Name(link, "Dest") ?? pdf.Objects.Text(link, "Dest") ?? pdf.Objects.Text(pdf.Objects.Dictionary(link, "A"), "URI");
}
