using System.Collections.Immutable;
using Plumbline.Core.Risks;
using Plumbline.Reports.Blocks.Risks;
using Plumbline.Reports.Composition;
using Plumbline.Reports.Documents.Elements;

namespace Plumbline.Reports.Blocks.Screens;

/// <summary>The drawings of risks as pages of the site show them.</summary>
public static class ScreenRisks
{
    /// <summary>The matrix, whose table leads to the risks of each cell and to their pages; nothing where no risk stands in a cell, or nothing is known of risks.</summary>
    /// <param name="context">What is known, as the site shows it.</param>
    /// <param name="entries">The risks.</param>
    /// <param name="noun">What one of them is called: <c>open risk</c>.</param>
    public static ImmutableArray<Element> Matrix(ReportContext context, IReadOnlyList<RiskEntry> entries, string noun)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(entries);
        return context.Records is { } records ? RiskMatrixBlock.Parts(context, records, PlacedRisks.Of(records, entries), noun) : [];
    }

    /// <summary>The history of a risk: score, target and what is tolerated, with what was done. The page has its gradings as a table beside it. Nothing for a risk that was never graded.</summary>
    /// <param name="context">What is known, as the site shows it.</param>
    /// <param name="file">The whole of the risk.</param>
    public static ImmutableArray<Element> History(ReportContext context, RiskFile file)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(file);
        return context.Records is { } records && HistoryOfRisk.Of(context, records, file) is { } chart ? [chart with { Data = null }] : [];
    }
}
