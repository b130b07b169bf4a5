using Plumbline.Core.Risks;
using Plumbline.Core.Risks.Records;
using Plumbline.Core.Risks.Schemes;
using Plumbline.Core.Text;
using Plumbline.Reports.Blocks.Words;
using Plumbline.Reports.Charts.FirstPage;
using Plumbline.Reports.Charts.Risks;
using Plumbline.Reports.Composition;
using Plumbline.Reports.Documents.Inlines;

namespace Plumbline.Reports.Blocks.Risks;

/// <summary>The words for scores, levels and movement.</summary>
internal static class RiskWords
{
    /// <summary>A score with its parts: <c>4 × 4 = 16</c>. One that is not their product says so.</summary>
    internal static string Score(RiskScore score) => (score.HasParts, score.Product == score.Value) switch
    {
        (false, _) => RecordsSaid.Digits(score.Value),
        (true, true) => FormattableString.Invariant($"{score.Likelihood} × {score.Consequence} = {score.Value}").Replace(' ', '\u00a0'),
        (true, false) => FormattableString.Invariant($"{score.Value}, stated for {score.Likelihood} × {score.Consequence}"),
    };

    /// <summary>The level of a grading, with its shape.</summary>
    internal static RatingChip Level(RiskRegister register, Grading grading)
    {
        var matrix = register.Scheme.On(grading.Date);
        var band = matrix.BandOf(grading.Score.Value);
        return new RatingChip(LevelLook.ToneOf(matrix, band), Counted.Sentence(band.Name));
    }

    /// <summary>Score and level; words where there is none.</summary>
    internal static RichText Graded(RiskRegister register, Grading? grading) =>
        grading is null ? "Not graded" : [Score(grading.Score), " ", Level(register, grading)];

    /// <summary>How a risk moved since the last edition, in a word with an arrow; null where there is none to compare with.</summary>
    internal static RichText? Movement(BoardRecords records, RiskEntry entry)
    {
        if (records.Before is not { } before) return null;
        var was = before.Find(entry.Risk.Code)?.Current?.Score.Value;
        if (RiskMovements.Of(before, records.Register, entry.Risk.Code) is not { } movement) return "Not graded then or now";
        return movement switch
        {
            RiskMovement.New => "New",
            RiskMovement.Closed => "Closed",
            RiskMovement.Up => [Icon.Decorative(Symbols.Arrow(rises: true, isBetter: false)), FormattableString.Invariant($" Up from {was}")],
            RiskMovement.Down => [Icon.Decorative(Symbols.Arrow(rises: false, isBetter: true)), FormattableString.Invariant($" Down from {was}")],
            RiskMovement.Same => "Same",
        };
    }

    /// <summary>Code and title: <c>3163 Falling staff morale could harm care</c>.</summary>
    internal static string Name(Risk risk) => $"{risk.Code} {risk.Title}";

    /// <summary>The anchor of a part for a risk. A code may contain a full stop, which an anchor may not.</summary>
    internal static Anchor AnchorOf(ReportContext context, IReportBlock block, string part, RiskCode risk) =>
        new($"{BlockAnchors.Of(context, block, part)}-{risk.ToString().Replace(".", "--", StringComparison.Ordinal)}");
}
