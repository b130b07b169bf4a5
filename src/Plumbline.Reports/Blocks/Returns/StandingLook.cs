using Plumbline.Core.Returns.Readings;
using Plumbline.Core.Text;
using Plumbline.Reports.Charts.FirstPage;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Documents.Inlines;
using Plumbline.Reports.Scenes;

namespace Plumbline.Reports.Blocks.Returns;

/// <summary>How the standing of a return is told: by a shape and by words. A disc is in time, a hollow diamond late, a square not returned, a ring not owed or not yet due.</summary>
public static class StandingLook
{
    private const int MostLarge = 13;
    private const double MuchLarger = 1.8, BitLarger = 1.2;

    /// <summary>The words: <c>Not returned</c>.</summary>
    public static string Word(ReturnStanding standing) => standing switch
    {
        ReturnStanding.Awaited => "Not due yet",
        ReturnStanding.Missing => "Not returned",
        ReturnStanding.Incomplete => "Incomplete",
        ReturnStanding.SentBack => "Sent back",
        ReturnStanding.InTime => "In time",
        ReturnStanding.Late => "Late",
        ReturnStanding.Waived => "Waived",
        ReturnStanding.NotApplicable => "Does not apply",
    };

    private static RatingTone Tone(ReturnStanding standing) => standing switch
    {
        ReturnStanding.InTime => RatingTone.Green,
        ReturnStanding.Late => RatingTone.Yellow,
        ReturnStanding.Missing or ReturnStanding.Incomplete or ReturnStanding.SentBack => RatingTone.Red,
        ReturnStanding.Awaited or ReturnStanding.Waived or ReturnStanding.NotApplicable => RatingTone.None,
    };

    /// <summary>The returns of a unit as a strip of marks, each in the place of its period; a gap where it was not asked.</summary>
    internal static Icon Strip(FormShown shown, IReadOnlyList<ReturnLine?> lines) => new(
        Larger(RatingMarks.Strip([.. lines.Select(static line => line is null ? null : (RatingMark?)new RatingMark(Tone(line.Standing), IsDoubtful: false))]), lines.Count > MostLarge ? BitLarger : MuchLarger),
        Words(shown, lines));

    // Shapes are told apart by eyes that see no colours; the strip of a month of days is as wide as that of a year of months.
    private static Scene Larger(Scene strip, double by) => new()
    {
        Width = strip.Width * by,
        Height = strip.Height * by,
        Plot = new Box(0, 0, strip.Width * by, strip.Height * by),
        Items = [.. strip.Items.Select(item => item.Scaled(by))],
    };

    /// <summary>What the marks of a strip mean.</summary>
    internal static Key Key => new(
    [
        Entry(ReturnStanding.InTime, "in time"),
        Entry(ReturnStanding.Late, "late"),
        Entry(ReturnStanding.Missing, "not returned, or not complete"),
        Entry(ReturnStanding.Waived, "waived, does not apply or not due yet"),
    ]);

    private static KeyEntry Entry(ReturnStanding standing, string meaning) => new(Icon.Decorative(RatingMarks.One(new RatingMark(Tone(standing), IsDoubtful: false))), meaning);

    // Runs of one standing: "in time Apr 2019 to Jan 2020, not returned Feb 2020".
    private static string Words(FormShown shown, IReadOnlyList<ReturnLine?> lines)
    {
        List<string> runs = [];
        for (var from = 0; from < lines.Count;)
        {
            var to = from;
            while (to + 1 < lines.Count && lines[to + 1]?.Standing == lines[from]?.Standing) to++;
            if (lines[from] is { } line) runs.Add($"{Word(line.Standing).ToLowerInvariant()} {Told(from)}{(from == to ? "" : $" to {Told(to)}")}");
            from = to + 1;
        }

        return runs.Count == 0 ? "Not asked" : Counted.Sentence(string.Join(", ", runs));

        string Told(int at) => shown.Periods[at].Period.ToText(shown.Culture);
    }
}
