namespace Plumbline.Core.Spc;

/// <summary>A recovery in words: "recovering from 59% in June 2023; still below its level before, 97.1%".</summary>
internal static class RecoveryWords
{
    /// <summary>The words, with the worst figure and the level before it in enough digits to differ.</summary>
    public static string Of(ControlChart chart, Recovery recovery, ChartWording wording)
    {
        var (worst, last) = (chart.Points[recovery.Worst], chart.LastReported!);
        var texts = NumbersApart.Of(wording, (worst.Value!.Value, wording.Value(worst.Value.Value)), (recovery.Before, wording.Number(recovery.Before)), (last.Value!.Value, wording.Value(last.Value.Value)));
        return $"{From(worst, texts[0], wording)}; still {Side(chart)} its level before, {texts[1]}";
    }

    /// <summary>"recovering from 59% in June 2023".</summary>
    public static string From(ControlPoint worst, string figure, ChartWording wording) => $"recovering from {figure} {wording.When(worst.Label)}";

    /// <summary>The bad side: below where higher is better.</summary>
    public static string Side(ControlChart chart) => chart.Direction is ImprovementDirection.Increase ? "below" : "above";
}
