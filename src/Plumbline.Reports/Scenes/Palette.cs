using Plumbline.Core.Organisations;

namespace Plumbline.Reports.Scenes;

/// <summary>How one colour of a drawing looks, by what it is used for.</summary>
/// <param name="Fill">As an area or a mark. One that does not contrast by itself is drawn with an outline of <paramref name="Line"/>.</param>
/// <param name="Line">As a line or an outline: 3 : 1 against what it stands on.</param>
/// <param name="Letters">As text: 4.5 : 1.</param>
public sealed record Tint(string Fill, string Line, string Letters)
{
    /// <summary>One colour for every use.</summary>
    internal Tint(string colour)
        : this(colour, colour, colour)
    {
    }
}

/// <summary>The colours of drawings. Meaning has 3 : 1 on the paper and on the area between the limits, text 4.5 : 1.</summary>
public sealed class Palette
{
    private readonly Func<Paint, Tint> _tints;

    private Palette(Func<Paint, Tint> tints) => _tints = tints;

    /// <summary>The tint of a colour.</summary>
    public Tint this[Paint paint] => _tints(paint);

    /// <summary>The colours on white paper.</summary>
    public static Palette OnPaper(ChartLook look) => look switch
    {
        ChartLook.House => new(House),
        ChartLook.Mdc => new(Mdc(House, "#006a94", "#a34700", "#5f6a74")),
    };

    /// <summary>The colours on a screen whose reader has asked for a dark page.</summary>
    public static Palette OnDark(ChartLook look) => look switch
    {
        ChartLook.House => new(Dark),
        ChartLook.Mdc => new(Mdc(Dark, "#8ad8f7", "#f5b27a", "#d3d9de")),
    };

    /// <summary>The colours where the reader's system sets them (CSS <c>forced-colors</c>): shapes and lines alone tell meanings apart.</summary>
    public static Palette Forced { get; } = new(static paint => paint switch
    {
        Paint.Ink or Paint.Muted or Paint.Usual or Paint.Common or Paint.Improvement or Paint.Concern or Paint.Neither
            or Paint.OffTarget or Paint.NearTarget or Paint.OnTarget or Paint.BetterThanTarget => new("CanvasText"),
        Paint.Limit or Paint.Tick or Paint.Earlier => new("GrayText", "GrayText", "CanvasText"),
        Paint.Within or Paint.Range or Paint.LowLevel or Paint.ModerateLevel or Paint.HighLevel or Paint.ExtremeLevel => new("Canvas", "GrayText", "CanvasText"),
        Paint.Target => new("Highlight", "Highlight", "CanvasText"),
        Paint.OnDisc or Paint.Paper => new("Canvas"),
    });

    private const string Black = "#10161c";

    // Making Data Count's fills do not contrast with the paper by themselves.
    private static Func<Paint, Tint> Mdc(Func<Paint, Tint> others, string improvement, string concern, string common)
    {
        var own = new Dictionary<Paint, Tint>
        {
            [Paint.Improvement] = new("#00b0f0", improvement, improvement),
            [Paint.Concern] = new("#e46c0a", concern, concern),
            [Paint.Usual] = new("#a6a6a6", common, common),
            [Paint.Common] = new("#a6a6a6", common, common),
            [Paint.OnDisc] = new(Black),
        };
        return paint => own.GetValueOrDefault(paint) ?? others(paint);
    }

    private static Tint House(Paint paint) => new(paint switch
    {
        Paint.Ink or Paint.Usual => "#1b2733",
        Paint.Muted or Paint.Common => "#586876",
        Paint.Limit => "#6f7b86",
        Paint.Tick => "#c3ccd4",
        Paint.Within => "#f1f5f8",
        Paint.Range => "#e6eef5",
        Paint.Improvement => "#0072c6",
        Paint.Concern => "#b85200",
        Paint.Neither => "#490092",
        Paint.Target => "#b5121b",
        Paint.Earlier => "#8497a8",
        Paint.OffTarget => "#a3121f",
        Paint.NearTarget => "#a66000",
        Paint.OnTarget => "#00774a",
        Paint.BetterThanTarget => "#1d4f9c",
        Paint.LowLevel => "#e4f3ea",
        Paint.ModerateLevel => "#faf6cf",
        Paint.HighLevel => "#fce3bd",
        Paint.ExtremeLevel => "#f8cdcf",
        Paint.OnDisc or Paint.Paper => "#ffffff",
    });

    private static Tint Dark(Paint paint) => new(paint switch
    {
        Paint.Ink or Paint.Usual => "#e8edf1",
        Paint.Muted or Paint.Common => "#a9b5bf",
        Paint.Limit => "#8e9aa5",
        Paint.Tick => "#435261",
        Paint.Within => "#1f2a34",
        Paint.Range => "#25323e",
        Paint.Improvement => "#62b5f2",
        Paint.Concern => "#f3924a",
        Paint.Neither => "#c99af5",
        Paint.Target => "#ff8a8f",
        Paint.Earlier => "#6f8396",
        Paint.OffTarget => "#ff8a8f",
        Paint.NearTarget => "#e3a43c",
        Paint.OnTarget => "#45c48b",
        Paint.BetterThanTarget => "#8ab6f6",
        Paint.LowLevel => "#123a29",
        Paint.ModerateLevel => "#36330f",
        Paint.HighLevel => "#4a3208",
        Paint.ExtremeLevel => "#4a1a1e",
        Paint.OnDisc => Black,
        Paint.Paper => "#141b22",
    });
}
