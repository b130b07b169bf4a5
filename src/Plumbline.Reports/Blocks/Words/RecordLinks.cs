using Plumbline.Core.Actions;
using Plumbline.Core.References;
using Plumbline.Core.Risks.Records;
using Plumbline.Reports.Composition;
using Plumbline.Reports.Documents.Inlines;

namespace Plumbline.Reports.Blocks.Words;

/// <summary>Words that lead to a risk or an action: on a site to its page there, in a paper to its sheet. A paper that a site shows leads there where it has no sheet.</summary>
internal static class RecordLinks
{
    /// <summary>Words that lead to a risk; the words alone where nothing more is said of it.</summary>
    internal static Inline ToRisk(ReportContext context, RiskCode risk, string words)
    {
        if (context.Site is { } site) return site.OfRisk(risk) is { } address ? Hyperlink.OnSite(words, address) : words;
        if (SheetOf(context, risk) is { } sheet) return new Hyperlink(words, sheet);
        return context.PreviewSite?.OfRisk(risk) is { } page ? Hyperlink.OnSite(words, page) : words;
    }

    /// <summary>Words that lead to an action on a site.</summary>
    internal static Inline ToAction(ReportContext context, ActionCode action, string words) =>
        (context.Site ?? context.PreviewSite)?.OfAction(action) is { } address ? Hyperlink.OnSite(words, address) : words;

    /// <summary>What a record is about, in words that lead there.</summary>
    internal static RichText About(ReportContext context, Reference reference)
    {
        if (reference.Kind == ReferenceKind.Risk && RiskCode.Parse(reference.Key).TryGet(out var risk, out _)) return ToRisk(context, risk, $"Risk\u00a0{risk}");
        if (reference.Indicator is { } code && context.Picture.Find(code) is { } indicator)
            return IndicatorLinks.Linked(context, indicator, reference.Unit ?? context.Scope.Unit, indicator.NameInList);
        return reference.Kind == ReferenceKind.Control ? $"Control {reference.Key}" : reference.Kind == ReferenceKind.Objective ? $"Objective {reference.Key}" : reference.ToString();
    }

    private static Anchor? SheetOf(ReportContext context, RiskCode risk) =>
        context.Definition.Blocks.Select(block => block.SheetOf(context, risk)).FirstOrDefault(static anchor => anchor is not null);
}
