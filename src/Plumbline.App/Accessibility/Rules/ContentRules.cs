using Plumbline.Core.Text;
using Plumbline.App.Accessibility.Content;
using Plumbline.App.Accessibility.Objects;

namespace Plumbline.App.Accessibility.Rules;

/// <summary>Rules for what is painted on pages: all of it is tagged or an artifact, and each mark belongs to one tag.</summary>
internal static class ContentRules
{
    private static readonly PdfRule NoArtifactInTag = new("7.1-1", "no artifact within tagged content", "Close the tag before the artifact.");
    private static readonly PdfRule NoTagInArtifact = new("7.1-2", "no tagged content within an artifact", "Close the artifact before the tag.");
    private static readonly PdfRule Tagged = new("7.1-3", "everything painted within a tag or an artifact", "Tag what is content; mark the rest as artifact.");
    private static readonly PdfRule Paired = new("7.1-b", "every mark closed in the content that opens it", "Write an EMC for each BMC and BDC.");
    private static readonly PdfRule Owned = new("7.1-c", "every marked piece of content in the tree of tags", "Give it to a tag, or mark it as artifact.");
    private static readonly PdfRule Once = new("7.1-d", "every number of a mark once on its page, and in one tag", "Number the marks of a page anew.");
    private static readonly PdfRule ParentTree = new("7.1-e", "a number tree (/ParentTree) that names the tag which holds the mark", "Write the number tree from the tree of tags.");
    private static readonly PdfRule FormOnce = new("7.20-2", "a drawing with marks of its own drawn once only", "Draw a copy, or leave the marks out of the drawing.");

    internal static IEnumerable<PdfRule> All => [NoArtifactInTag, NoTagInArtifact, Tagged, Paired, Owned, Once, ParentTree, FormOnce];

    internal static IEnumerable<PdfFinding> Check(TaggedPdf pdf)
    {
        var holders = pdf.Elements.SelectMany(static element => element.Marks.Select(mark => (mark, element))).ToLookup(static pair => pair.mark, static pair => pair.element);
        foreach (var (page, content) in pdf.Pages)
        {
            var untagged = Enum.GetValues<PaintedKind>().Where(kind => content.Untagged(kind) > 0).Select(kind => Count(content.Untagged(kind), kind)).ToList();
            if (untagged.Count > 0) yield return new(Tagged, $"{string.Join(", ", untagged)} outside", page.Number, page.Object);
            if (content.ArtifactsInTags > 0) yield return new(NoArtifactInTag, $"{content.ArtifactsInTags} within tags", page.Number, page.Object);
            if (content.TagsInArtifacts > 0) yield return new(NoTagInArtifact, $"{content.TagsInArtifacts} within artifacts", page.Number, page.Object);
            if (content.UnpairedMarks > 0) yield return new(Paired, $"{content.UnpairedMarks} not closed or not opened", page.Number, page.Object);
            foreach (var (mark, times) in content.Marks)
            {
                if (times > 1 || holders[mark].Count() > 1) yield return new(Once, $"mark {mark.Number}: {Counted.Of(times, "time")} in the content, in {Counted.Of(holders[mark].Count(), "tag")}", page.Number, mark.Owner);
                if (pdf.Structure is not null && !holders.Contains(mark)) yield return new(Owned, $"mark {mark.Number} in no tag", page.Number, mark.Owner);
            }

            foreach (var wrong in WrongParents(pdf, page, content, holders)) yield return wrong;
        }

        foreach (var form in pdf.Pages.SelectMany(static page => page.Content.MarkedForms.Select(form => (form, page.Page.Number))).GroupBy(static pair => pair.form).Where(static uses => uses.Count() > 1))
            yield return new(FormOnce, $"drawn {form.Count()} times", form.First().Number, form.Key);
    }

    private static IEnumerable<PdfFinding> WrongParents(TaggedPdf pdf, PdfPage page, PageContent content, ILookup<MarkKey, Structure.StructureElement> holders)
    {
        var parents = pdf.Structure is { } tree && pdf.Objects.Whole(page.Dictionary, "StructParents") is { } key ? tree.ParentsOfMarks(key) : [];
        foreach (var mark in content.Marks.Keys.Where(mark => mark.Owner == page.Object && holders.Contains(mark)))
        {
            var named = parents.ElementAtOrDefault(mark.Number) is { } parent ? PdfObjects.NumberOf(parent) : null;
            if (holders[mark].All(holder => holder.Object != named))
                yield return new(ParentTree, named is null ? $"no tag named for mark {mark.Number}" : $"tag {named} named for mark {mark.Number} of another", page.Number, page.Object);
        }
    }

    private static string Count(int count, PaintedKind kind)
    {
        var noun = kind switch { PaintedKind.Text => "text", PaintedKind.Path => "line or area", PaintedKind.Image => "picture", PaintedKind.Shading => "gradient" };
        return count == 1 ? $"1 {noun}" : kind == PaintedKind.Path ? $"{count} lines or areas" : $"{count} {noun}s";
    }
}
