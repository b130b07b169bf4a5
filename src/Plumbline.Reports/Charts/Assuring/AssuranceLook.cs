using Plumbline.Core.BoardAssurance.Frameworks;
using Plumbline.Reports.Documents.Inlines;
using Plumbline.Reports.Scenes;

namespace Plumbline.Reports.Charts.Assuring;

/// <summary>How levels of assurance look, and the marks beside them. Disc, hollow diamond, diamond and square, from the best to the worst, as the levels of risks.</summary>
public static class AssuranceLook
{
    /// <summary>The tone of a level by its rank: the best is green, the worst red, the last but one amber, and any between yellow.</summary>
    /// <param name="version">The version of the framework that has the level.</param>
    /// <param name="level">The level.</param>
    public static RatingTone ToneOf(FrameworkVersion version, AssuranceLevel level)
    {
        ArgumentNullException.ThrowIfNull(version);
        ArgumentNullException.ThrowIfNull(level);
        if (level.Rank == 0) return RatingTone.Green;
        return (version.Levels.Count - 1 - level.Rank) switch
        {
            <= 0 => RatingTone.Red,
            1 => RatingTone.Amber,
            _ => RatingTone.Yellow,
        };
    }

    /// <summary>A mark that two things differ: the sign of inequality, in the colour of a target missed. Words beside it say the same.</summary>
    public static Scene Differs { get; } = new()
    {
        Width = 11,
        Height = 11,
        Plot = new Box(0, 0, 11, 11),
        Items =
        [
            Stroke(new Spot(1, 3.7), new Spot(10, 3.7)),
            Stroke(new Spot(1, 7.3), new Spot(10, 7.3)),
            Stroke(new Spot(7.6, 0.6), new Spot(3.4, 10.4)),
        ],
    };

    private static SceneLine Stroke(Spot from, Spot to) => new(SceneRole.Note, [from, to], new Pen(Paint.OffTarget, 1.5));
}
