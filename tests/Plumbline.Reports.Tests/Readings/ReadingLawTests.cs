using System.Globalization;
using System.Text.RegularExpressions;

namespace Plumbline.Reports.Tests.Readings;

/// <summary>Laws of the sentences about one indicator, over random series. What a sentence says is read out of its words, and compared with the figures.</summary>
public sealed partial class ReadingLawTests
{
    private const int Series = 3000;

    private static readonly string[] Banned =
        ["special cause", "process", "by its nature", "declining", "improving", "unchanged", "pertinent", "off it", "hold against", "stood at", "that is chance"];

    [Fact]
    public void Sentences_NeverDisagreeWithTheFigures() => Every((one, said) =>
    {
        var all = $"{said.Headline} {said.Short} {said.Draft}";
        if (one.Figures[^1] is not { } now)
        {
            Assert.StartsWith("No figure", said.Headline, StringComparison.Ordinal);
            Assert.StartsWith("No figure", said.Short, StringComparison.Ordinal);
            return;
        }

        if (one.IsDoubtful)
        {
            Assert.Contains("a doubtful figure", said.Headline, StringComparison.Ordinal);
            Assert.DoesNotMatch("changed|range|target|[Bb]etter|[Ww]orse", all);
            return;
        }

        Assert.Equal(one.IsMet is false, all.Contains(" short of its target", StringComparison.Ordinal) || all.Contains(" over its target", StringComparison.Ordinal));
        Assert.Equal(one.IsMet is true, Regex.IsMatch(all, "[0-9] points? (above|below) its target|exactly on its target|[0-9] (above|below) its target"));
        if (all.Contains("Better, from", StringComparison.Ordinal)) Assert.Equal(1, one.Sign * now.CompareTo(one.Before!.Value));
        if (all.Contains("Worse, from", StringComparison.Ordinal)) Assert.Equal(-1, one.Sign * now.CompareTo(one.Before!.Value));
        if (all.Contains("No change", StringComparison.Ordinal)) Assert.Equal(now, one.Before);
        if (Regex.IsMatch(all, "[Ww]ithin its usual range")) Assert.InRange((double)now, said.Lower - 1e-6, said.Upper + 1e-6);
        if (Regex.IsMatch(all, "[Aa]bove its usual range")) Assert.True((double)now > said.Upper, "not above");
        if (Regex.IsMatch(all, "[Bb]elow its usual range")) Assert.True((double)now < said.Lower, "not below");
        Assert.False(all.Contains("for the better", StringComparison.Ordinal) && all.Contains("for the worse", StringComparison.Ordinal), "better and worse");
        Assert.False(Regex.IsMatch(all, "for the (better|worse)") && Regex.IsMatch(all, "[Ww]ithin its usual range|[Rr]ecovering"), "changed and not");
        Assert.Equal(all.Contains("something has probably changed", StringComparison.Ordinal), said.Chart.Contains("something has probably changed", StringComparison.Ordinal));
    });

    [Fact]
    public void Forecasts_NeverDisagreeWithTheFiguresOfTheirLimits() => Every((one, said) =>
    {
        var all = $"{said.Short} {said.Draft} {said.Chart}";
        foreach (Match match in Throughout().Matches(all))
        {
            Assert.All(one.Span, value => Assert.Equal(match.Groups["met"].Value == "met", one.Meets(value)));
            if (int.TryParse(match.Groups["many"].Value, CultureInfo.InvariantCulture, out var many)) Assert.Equal(one.Span.Count, many);
        }

        if (all.Contains("will be met as things stand", StringComparison.Ordinal)) Assert.All(one.Span, value => Assert.True(one.Meets(value)));
        if (all.Contains("out of reach", StringComparison.Ordinal)) Assert.All(one.Span, value => Assert.False(one.Meets(value)));
        if (all.Contains("as things stand", StringComparison.Ordinal)) Assert.True(one.Span.Count >= 20, "a forecast from provisional limits");
        if (all.Contains("under review", StringComparison.Ordinal)) Assert.Equal([false, true], one.Span.Select(one.Meets).Distinct().Order());
    });

    [Fact]
    public void PrintedNumbers_SupportWhatIsSaidOfThem() => Every((_, said) =>
    {
        foreach (var text in new[] { said.Headline, said.Draft, said.Chart })
        {
            foreach (Match match in Outside().Matches(text))
            {
                var (value, limit) = (Number(match, "value"), Number(match, match.Groups["side"].Value == "above" ? "upper" : "lower"));
                Assert.True(match.Groups["side"].Value == "above" ? value > limit : value < limit, match.Value);
            }

            foreach (Match match in Inside().Matches(text)) Assert.InRange(Number(match, "value"), Number(match, "lower"), Number(match, "upper"));
            foreach (Match match in Recovering().Matches(text)) Assert.NotEqual(Number(match, "value"), Number(match, "before"));
        }
    });

    [Fact]
    public void Sentences_AreWellFormed() => Every((_, said) =>
    {
        foreach (var text in new[] { said.Headline, said.Short, said.Draft, said.Chart })
        {
            Assert.DoesNotMatch(@"\(\)|  | [.,;:]|[.,;:]{2}|NaN|(?<![0-9.])(1|[Oo]ne) (months|figures|points|weeks|quarters)\b|(?<![0-9.])(two|three|[2-9]|1[0-9]) (month|figure|point|week|quarter)\b", text);
            Assert.Matches(@"^[A-Z0-9£−-].*\.$", text);
            Assert.All(Banned, banned => Assert.DoesNotContain(banned, text, StringComparison.OrdinalIgnoreCase));
        }

        Assert.InRange(said.Short.Length, 1, 90);
    });

    private static void Every(Action<RandomSeries, WhatIsSaid> law)
    {
        for (var seed = 1; seed <= Series; seed++)
        {
            var one = RandomSeries.From(seed);
            var said = WhatIsSaid.Of(one.Situation);
            try
            {
                law(one, said);
            }
            catch (Exception broken) when (broken is not OutOfMemoryException)
            {
                Assert.Fail($"Seed {seed}: {one.Situation.Figures}; target {one.Situation.Target}\n{said}\n{broken.Message}");
            }
        }
    }

    private static decimal Number(Match match, string group) => decimal.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex("(?<met>met|missed) in all (?<many>[a-z0-9]+) ")]
    private static partial Regex Throughout();

    [GeneratedRegex(@"(?<value>[0-9.]+)%?( in [A-Za-z]+ [0-9]{4}| in the week ending [0-9]+ [A-Za-z]+ [0-9]{4}| in quarter [0-9] [0-9/]+)?,( is)? (?<side>above|below) its usual range \((?<lower>[0-9.]+)%? to (?<upper>[0-9.]+)%?\)")]
    private static partial Regex Outside();

    [GeneratedRegex(@"^(?<value>[0-9.]+)%? in [^,]*,[^:;]* within its usual range, (?<lower>[0-9.]+)%? to (?<upper>[0-9.]+)%?\.")]
    private static partial Regex Inside();

    [GeneratedRegex(@"^(?<value>[0-9.]+)%? in [^,]*, recovering from [0-9.]+%? in [^;]*; still (below|above) its level before, (?<before>[0-9.]+[0-9])%?\.")]
    private static partial Regex Recovering();
}
