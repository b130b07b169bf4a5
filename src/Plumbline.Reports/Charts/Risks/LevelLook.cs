using Plumbline.Core.Risks.Schemes;
using Plumbline.Reports.Documents.Inlines;
using Plumbline.Reports.Scenes;

namespace Plumbline.Reports.Charts.Risks;

/// <summary>How the levels of a matrix look: disc, hollow diamond, diamond and square, from the lowest to the highest.</summary>
public static class LevelLook
{
    /// <summary>The tone of a level: the highest is red, the next amber, the lowest green, and any between yellow.</summary>
    /// <param name="matrix">The matrix.</param>
    /// <param name="band">One of its levels.</param>
    public static RatingTone ToneOf(RiskMatrix matrix, RiskBand band)
    {
        ArgumentNullException.ThrowIfNull(matrix);
        var fromTop = matrix.Bands.SkipWhile(one => one != band).Skip(1).Count();
        if (fromTop == 0) return RatingTone.Red;
        if (band == matrix.Bands[0]) return RatingTone.Green;
        return fromTop == 1 ? RatingTone.Amber : RatingTone.Yellow;
    }

    /// <summary>The colour of a cell of a score.</summary>
    internal static Paint CellOf(RiskMatrix matrix, RiskBand band) => ToneOf(matrix, band) switch
    {
        RatingTone.Red => Paint.ExtremeLevel,
        RatingTone.Amber => Paint.HighLevel,
        RatingTone.Yellow => Paint.ModerateLevel,
        RatingTone.Green or RatingTone.Blue or RatingTone.None or RatingTone.Baseline or RatingTone.Contextual => Paint.LowLevel,
    };

    /// <summary>The mark of a level.</summary>
    internal static SceneMark MarkOf(RiskMatrix matrix, RiskBand band, Spot at, double reach) => ToneOf(matrix, band) switch
    {
        RatingTone.Red => new SceneMark(MarkShape.Square, at, reach - 0.5, Paint.OffTarget),
        RatingTone.Amber => new SceneMark(MarkShape.Diamond, at, reach, Paint.NearTarget),
        RatingTone.Yellow => new SceneMark(MarkShape.Diamond, at, reach - 0.6, Paint.Paper, new Pen(Paint.NearTarget, 1.2)),
        RatingTone.Green or RatingTone.Blue or RatingTone.None or RatingTone.Baseline or RatingTone.Contextual => new SceneMark(MarkShape.Circle, at, reach - 0.5, Paint.OnTarget),
    };
}
