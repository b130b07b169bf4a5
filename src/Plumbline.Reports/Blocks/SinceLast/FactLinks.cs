using Plumbline.Core.Actions;
using Plumbline.Core.References;
using Plumbline.Core.Risks.Records;
using Plumbline.Core.SinceLast;
using Plumbline.Reports.Blocks.Words;
using Plumbline.Reports.Composition;
using Plumbline.Reports.Documents.Inlines;

namespace Plumbline.Reports.Blocks.SinceLast;

/// <summary>Sentences about facts, whose first words lead to what they are about.</summary>
internal static class FactLinks
{
    /// <summary>The sentence: in a paper its first words lead to the sheet, page or row, on a site to the page.</summary>
    internal static RichText Of(ReportContext context, FactSentence sentence) => [new Strong(Label(context, sentence)), $": {sentence.Words}"];

    // What is said of several measures at once leads to none of them.
    private static RichText Label(ReportContext context, FactSentence sentence)
    {
        var about = sentence.References[0];
        return about.Kind switch
        {
            ReferenceKind.Risk when RiskCode.Parse(about.Key).TryGet(out var risk, out _) => RecordLinks.ToRisk(context, risk, sentence.Label),
            ReferenceKind.Action when ActionCode.Parse(about.Key).TryGet(out var action, out _) => RecordLinks.ToAction(context, action, sentence.Label),
            ReferenceKind.Figure or ReferenceKind.Indicator when context.Picture.Find(about.Indicator!) is { } indicator && sentence.References.All(one => one.Indicator == about.Indicator) => IndicatorLinks.Linked(context, indicator, about.Unit ?? context.Scope.Unit, sentence.Label),
            _ => sentence.Label,
        };
    }
}
