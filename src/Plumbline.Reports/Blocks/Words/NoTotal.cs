using Plumbline.Core.Derivations;
using Plumbline.Core.Indicators;
using Plumbline.Reports.Composition;
using Plumbline.Reports.Indicators;

namespace Plumbline.Reports.Blocks.Words;

/// <summary>Why a unit without a figure of its own has none from the units below it: by the indicator's rule they are not added up.</summary>
internal static class NoTotal
{
    /// <summary>The sentences of a page; null where the units below would make a total, or there are none.</summary>
    internal static string? OnPage(ReportContext context, AnalysedIndicator page) => !IsWhy(context, page) ? null
        : $"No figure is given for {context.Units.NameOf(page.Unit)}, and those of the units below it are not added up{(page.Indicator.Aggregation == Aggregation.Latest ? ": by the rule “latest” the last period counts, and units have no order" : "")}.";

    /// <summary>The sentence of a dashboard row's note.</summary>
    internal static string? OnRow(ReportContext context, AnalysedIndicator row) => IsWhy(context, row) ? "No figure of its own is given, and those of the units below are not added up." : null;

    private static bool IsWhy(ReportContext context, AnalysedIndicator analysed) =>
        RollUp.RuleOverUnits(analysed.Indicator) == Aggregation.None && context.Picture.Units.PartsOf(analysed.Unit, context.Period.Last).Any();
}
