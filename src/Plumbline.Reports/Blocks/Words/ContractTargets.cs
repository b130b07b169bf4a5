using Plumbline.Core.Contracts.Counting;
using Plumbline.Core.Contracts.Readings;
using Plumbline.Core.Judging;
using Plumbline.Core.Text;
using Plumbline.Reports.Composition;
using Plumbline.Reports.Documents.Inlines;
using Plumbline.Reports.Indicators;

namespace Plumbline.Reports.Blocks.Words;

/// <summary>What contracts require of a figure for which the organisation has no target of its own.</summary>
internal static class ContractTargets
{
    private const int MostTold = 2;

    /// <summary>Each in a line, the first two of several: <c>at most 0.5% (Care at home): off target</c>, leading to the contract where the report is on a site.</summary>
    internal static IEnumerable<Small> Lines(ReportContext context, Judgement own)
    {
        var all = JudgeByContracts.InPlaceOfOwn(context.Picture, own);
        foreach (var one in all.Take(MostTold)) yield return new Small(Words(context, one)) { IsOff = one.Judgement is { IsRated: true, IsMet: false } };
        if (all.Count > MostTold) yield return new Small($"and {Counted.Of(all.Count - MostTold, "more contract")}");
    }

    /// <summary>The same in one line; null where there is none.</summary>
    internal static RichText? InLine(ReportContext context, Judgement own)
    {
        var lines = JudgeByContracts.InPlaceOfOwn(context.Picture, own).Take(MostTold).Select(one => Words(context, one)).ToList();
        return lines.Count == 0 ? null : RichText.Create([.. lines.SelectMany(static (line, at) => at == 0 ? line : [new Text("; "), .. line])]);
    }

    /// <summary>What one contract requires, and whether it is met: <c>at most 0.5% (Care at home): off target</c>.</summary>
    /// <param name="context">The page.</param>
    /// <param name="one">The judgement by the contract.</param>
    private static RichText Words(ReportContext context, ElsewhereJudged one) =>
        [$"{TargetWords.Of(one.Judgement, context.Picture, context.Picture.Settings.Language)} (", ContractLinks.To(context, one.Contract, one.Contract.Name), $"): {Rating(one.Judgement)}"];

    private static string Rating(Judgement judgement) => RatingWords.Of(judgement).Word.ToLowerInvariant();
}
