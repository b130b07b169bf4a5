using Plumbline.Core.SinceLast;
using Plumbline.Reports.Blocks.Actions;
using Plumbline.Reports.Blocks.Risks;
using Plumbline.Reports.Composition;
using Plumbline.Reports.Documents.Inlines;

namespace Plumbline.Reports.Blocks.SinceLast;

/// <summary>Words about what a page has no room for, which lead to where it stands.</summary>
internal static class MoreLink
{
    internal static RichText Of(ReportContext context, SinceSubject subject, string words)
    {
        if (context.Site is { } site && subject is SinceSubject.Measures or SinceSubject.Figures or SinceSubject.Definitions) return Hyperlink.OnSite(words, site.OfUnit(context.Scope.Unit));
        if (subject == SinceSubject.Findings && context.Site?.OfChecks() is { } checks) return Hyperlink.OnSite(words, checks);
        return PlaceOf(context, subject) is { } block ? new Hyperlink(words, BlockAnchors.Of(context, block)) : words;
    }

    // Blocks whose heading always stands. Findings stand in the block of checks, which is named by its kind: this namespace does not know that block.
    private static IReportBlock? PlaceOf(ReportContext context, SinceSubject subject) => context.Definition.Blocks.FirstOrDefault(block => subject switch
    {
        SinceSubject.Risks => block is RiskRegisterBlock,
        SinceSubject.Actions => block is ActionLogBlock,
        SinceSubject.Findings => block.Kind == "checks",
        SinceSubject.Measures or SinceSubject.Assurance or SinceSubject.Figures or SinceSubject.Definitions => false,
    });
}
