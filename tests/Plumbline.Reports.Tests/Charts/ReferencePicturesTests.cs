using Plumbline.Core.Spc;
using Plumbline.Reports.Charts;
using Plumbline.Reports.Charts.Control;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Scenes;
using Plumbline.Reports.Writers.Svg;
using Plumbline.Tests.Support;
using static Plumbline.Reports.Tests.Charts.Gallery.Figures;

namespace Plumbline.Reports.Tests.Charts;

/// <summary>The small charts of docs/reference/spc.md, drawn by the engine they explain. PLUMBLINE_SNAPSHOTS=write redraws the files.</summary>
public sealed class ReferencePicturesTests
{
    private static readonly double?[] Chance = [50, 46, 53, 49, 55, 47, 51, 44, 52, 48, 54, 45, 50, 53, 47, 51, 56, 49, 46, 52, 48, 53, 47, 51];

    // The profiles disagree on this series: five rising, two of three around a point on the other side, six rising, one far out and one near it.
    private static readonly double?[] Disputed =
        [50, 49, 51, 50, 52, 49, 51, 49, 47, 48, 49, 51, 53, 50, 51, 50, 57.5, 49, 57.5, 50, 51, 49, 50, 46, 47, 48, 50, 51, 53, 50, 51, 64, 58.5, 52, 50, 49];

    public static TheoryData<string> Names => [.. All().Select(static picture => picture.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Picture_IsAsTheEngineDrawsIt(string name)
    {
        var (_, title, request, bounds) = All().Single(picture => string.Equals(picture.Name, name, StringComparison.Ordinal));
        var chart = ControlChart.Of(request);
        var text = new ChartText
        {
            Title = title,
            Format = request.Kind is ChartKind.P ? ValueFormat.Proportion(British, 0) : ValueFormat.Number(British),
            Axis = TimeAxis.FromLabels(Enumerable.Repeat("", chart.Points.Count)),
        };
        var scene = ControlChartDrawing.Arrange(chart, text, new ControlChartOptions { Size = new ChartSize(300, 128, ChartDetail.Small), Bounds = bounds, TwoSigma = name is "two-of-three" });
        var silent = scene with { Items = scene.Items.RemoveAll(static item => item is SceneLabel { Role: SceneRole.Data }) };
        var drawn = SvgWriter.WriteFile(silent, title, ChartSummary.Of(chart, ChartWording.Plain with { Period = static label => $"point {label}" }).Variation, name) + "\n";
        var file = Repository.Path("docs", "reference", "spc", name + ".svg");
        if (Environment.GetEnvironmentVariable("PLUMBLINE_SNAPSHOTS") == "write") File.WriteAllText(file, drawn);
        Assert.Equal(File.ReadAllText(file).ReplaceLineEndings("\n"), drawn);
    }

    [Fact]
    public void Reference_ShowsEveryPicture_AndNoOther()
    {
        var reference = File.ReadAllText(Repository.Path("docs", "reference", "spc.md"));
        Assert.All(All(), picture => Assert.Contains($"(spc/{picture.Name}.svg)", reference, StringComparison.Ordinal));
        Assert.Equal(
            All().Select(static picture => picture.Name + ".svg").Order(StringComparer.Ordinal),
            Directory.EnumerateFiles(Repository.Path("docs", "reference", "spc")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void DisputedSeries_HasDifferentSignals_InEachShownProfile()
    {
        var said = SpcProfiles.All.Where(IsShown).Select(static profile => string.Join(',', ControlChart.Of(Of(Disputed) with { Profile = profile }).Points.Select(static point => point.Type))).ToList();
        Assert.Equal(said.Count, said.Distinct(StringComparer.Ordinal).Count());
    }

    private static IEnumerable<(string Name, string Title, ControlChartRequest Request, NaturalBounds Bounds)> All()
    {
        yield return Plain("common", "Common cause", Of(Chance));
        yield return Plain("outside", "Outside a limit", Of(Chance.With((16, 30))));
        yield return Plain("shift", "A shift", Of([50, 46, 53, 49, 52, 47, 51, 45, 52, 48, 53, 46, 50, 53, 47, 52, 55, 53, 56, 53, 55, 54, 56, 54]));
        yield return Plain("trend", "A trend", Of([50, 54, 46, 51, 55, 47, 52, 45, 53, 48, 54, 46, 42, 44, 46, 48, 51, 53, 55, 48, 53, 46, 52, 50]));
        yield return Plain("two-of-three", "Two of three near a limit", Of([50, 52, 49, 51, 47, 50, 53, 51, 49, 52, 50, 48, 51, 53, 50, 44.2, 48, 44, 50, 52, 49, 51, 50, 52]));
        yield return Plain("moving-range", "A large moving range", Of(Chance.With((15, 40), (16, 62))) with { Profile = SpcProfiles.NhsEnglandSql });
        yield return Plain("run-test", "Run chart: a long run, few crossings", Of([46, 47, 52, 45, 47, 46, 53, 47, 46, 45, 47, 46, 52, 54, 53, 55, 52, 54, 53, 55, 54, 52, 53, 54]) with { Kind = ChartKind.Run, Profile = SpcProfiles.Anhoj });
        yield return Plain("missing", "A missing period ends a run", Of([.. Chance[..14], 54, 53, 55, 53, null, 55, 54, 53, 55, 48, 46]));
        yield return Plain("segment", "Limits start anew", Of([.. Chance[..20], .. Chance[..20].Select(static value => value + 14)]) with { Rebases = [new Rebase(Label(20), "new rota")] });
        yield return Plain("excluded", "An excluded point", Excluding(Of(Chance.With((12, 18))), 12));
        yield return Plain("baseline", "Limits fixed on the first 20", Of([.. Chance[..20], .. Chance[..12].Select(static value => value + 9)]) with { Baseline = new Baseline.FirstPoints(20) });
        yield return Plain("provisional", "Fewer than 20 points: provisional", Of(Chance[..15]));
        yield return ("clipped", "No limit below what can be", Of([4, 1, 0, 3, 6, 2, 0, 1, 5, 3, 2, 0, 4, 1, 3, 7, 2, 1, 0, 3, 2, 5, 1, 2]) with { Bounds = NaturalBounds.NotNegative }, NaturalBounds.NotNegative);
        yield return Plain("too-rare", "Too rare for this chart", Of([0, 0, 1, 0, 0, 0, 0, 2, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0]));
        yield return ("denominator", "p chart: limits by denominator", Proportion(), NaturalBounds.Proportion);
        yield return Plain("conflict", "A collapse that begins a recovery", Of([.. Chance, 24, 28, 32, 36, 40, 44, 48]));
        yield return Plain("pass", "Passes", Of(Chance, 30));
        yield return Plain("hit-or-miss", "Hit or miss", Of(Chance, 55));
        yield return Plain("fail", "Fails", Of(Chance, 70));
        foreach (var profile in SpcProfiles.All.Where(IsShown))
            yield return Plain("differ-" + profile.Name, profile.Name, Of(Disputed) with { Profile = profile });
    }

    // mdc differs from the default only in how it resolves conflicts; anhoj has none of these rules.
    private static bool IsShown(SpcProfile profile) => profile.Name is not ("mdc" or "anhoj");

    private static (string, string, ControlChartRequest, NaturalBounds) Plain(string name, string title, ControlChartRequest request) => (name, title, request, NaturalBounds.None);

    private static ControlChartRequest Of(double?[] values, double? target = null) => new()
    {
        Points = Inputs(values, target is null ? null : _ => target),
        Direction = ImprovementDirection.Increase,
    };

    private static ControlChartRequest Excluding(ControlChartRequest request, int point) =>
        request with { Points = [.. request.Points.Select((input, i) => input with { Excluded = i == point })] };

    private static ControlChartRequest Proportion() => new()
    {
        Points = [.. Chance.Select((value, i) => new ChartInput(Label(i), Math.Round((30 + (i * 37 % 150)) * (0.75 + ((value!.Value - 50) / 200)))) { Denominator = 30 + (i * 37 % 150) })],
        Kind = ChartKind.P,
        Direction = ImprovementDirection.Increase,
    };
}
