using Plumbline.App.Accessibility.Structure;

namespace Plumbline.App.Accessibility.Rules;

/// <summary>Rules for which tags stand in which: parts of tables, lists and tables of contents.</summary>
internal static class NestingRules
{
    private static readonly PdfRule TheadOnce = new("7.2-11", "at most one THead in a table", "Join the heads of the table.");
    private static readonly PdfRule TfootOnce = new("7.2-12", "at most one TFoot in a table", "Join the feet of the table.");
    private static readonly PdfRule TbodyForFoot = new("7.2-13", "a TBody beside a TFoot", "Put the rows into a TBody.");
    private static readonly PdfRule TbodyForHead = new("7.2-14", "a TBody beside a THead", "Put the rows into a TBody.");
    private static readonly PdfRule CaptionPlace = new("7.2-16", "the caption first or last in a table", "Move the caption.");
    private static readonly PdfRule CaptionOnce = new("7.2-39", "at most one caption in a table", "Join the captions.");
    private static readonly PdfRule ListCaption = new("7.2-40", "the caption first in a list", "Move the caption.");
    private static readonly PdfRule ContentsCaption = new("7.2-28", "the caption first in a table of contents", "Move the caption.");

    private static readonly Rule[] Parents =
    [
        Within("7.2-4", "TR", "Table", "THead", "TBody", "TFoot"), Within("7.2-5", "THead", "Table"), Within("7.2-6", "TBody", "Table"), Within("7.2-7", "TFoot", "Table"),
        Within("7.2-8", "TH", "TR"), Within("7.2-9", "TD", "TR"), Within("7.2-17", "LI", "L"), Within("7.2-18", "LBody", "LI"), Within("7.2-26", "TOCI", "TOC"),
    ];

    private static readonly Rule[] Children =
    [
        Holding("7.2-3", "Table", "a cell", "TR", "THead", "TBody", "TFoot", "Caption"), Holding("7.2-10", "TR", "a cell", "TH", "TD"), Holding("7.2-19", "L", "an LI", "L", "LI", "Caption"),
        Holding("7.2-20", "LI", "an LBody", "Lbl", "LBody"), Holding("7.2-27", "TOC", "a TOCI", "TOC", "TOCI", "Caption"),
        Holding("7.2-36", "THead", "a cell", "TR"), Holding("7.2-37", "TBody", "a cell", "TR"), Holding("7.2-38", "TFoot", "a cell", "TR"),
    ];

    internal static IEnumerable<PdfRule> All => [TheadOnce, TfootOnce, TbodyForFoot, TbodyForHead, CaptionPlace, CaptionOnce, ListCaption, ContentsCaption, .. Parents.Concat(Children).Select(static rule => rule.Of)];

    internal static IEnumerable<PdfFinding> Check(TaggedPdf pdf)
    {
        foreach (var element in pdf.Elements)
        {
            foreach (var rule in Parents.Where(rule => rule.Type == element.Type))
            {
                if (!rule.Types.Contains(element.Parent?.Type, StringComparer.Ordinal)) yield return pdf.About(element, rule.Of, element.Parent is { } around ? $"{element.Type} in {around.Name}" : $"{element.Type} in no tag");
            }

            foreach (var rule in Children.Where(rule => rule.Type == element.Type))
            {
                // A tag that may not stand here by the rules above is found there.
                var strays = element.Kids.Where(kid => !rule.Types.Contains(kid.Type, StringComparer.Ordinal) && !Parents.Any(parent => parent.Type == kid.Type)).ToList();
                var content = element.Marks.Count > 0 ? ["text"] : Array.Empty<string>();
                if (strays.Count + content.Length > 0) yield return pdf.About(element, rule.Of, $"{string.Join(", ", strays.Select(static kid => kid.Name).Concat(content).Distinct(StringComparer.Ordinal))} in {element.Type}");
            }

            foreach (var (rule, found) in OfCounts(element)) yield return pdf.About(element, rule, found);
        }
    }

    private static IEnumerable<(PdfRule Rule, string Found)> OfCounts(StructureElement element)
    {
        var captions = element.Kids.Select(static (kid, i) => (kid, i)).Where(static pair => pair.kid.Type == "Caption").Select(static pair => pair.i).ToList();
        switch (element.Type)
        {
            case "Table":
                if (Count("THead") > 1) yield return (TheadOnce, $"{Count("THead")} THead");
                if (Count("TFoot") > 1) yield return (TfootOnce, $"{Count("TFoot")} TFoot");
                if (Count("TFoot") > 0 && Count("TBody") == 0) yield return (TbodyForFoot, "TFoot without TBody");
                if (Count("THead") > 0 && Count("TBody") == 0) yield return (TbodyForHead, "THead without TBody");
                if (captions.Count > 1) yield return (CaptionOnce, $"{captions.Count} captions");
                else if (captions is [var at] && at > 0 && at < element.Kids.Count - 1) yield return (CaptionPlace, "a caption between rows");
                break;
            case "L" when captions.Any(static at => at > 0):
                yield return (ListCaption, "a caption after an item");
                break;
            case "TOC" when captions.Any(static at => at > 0):
                yield return (ContentsCaption, "a caption after an entry");
                break;
        }

        int Count(string type) => element.Kids.Count(kid => kid.Type == type);
    }

    private static Rule Within(string clause, string type, params string[] parents) =>
        new(new(clause, $"{type} directly in {List(parents, "or")}", $"Put it into {parents[0]}."), type, parents);

    private static Rule Holding(string clause, string type, string place, params string[] kids) =>
        new(new(clause, $"only {List(kids, "and")} directly in {type}", $"Put the rest into {place}."), type, kids);

    private static string List(string[] types, string last) => types.Length == 1 ? types[0] : $"{string.Join(", ", types[..^1])} {last} {types[^1]}";

    private sealed record Rule(PdfRule Of, string Type, string[] Types);
}
