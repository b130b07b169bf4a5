using System.Globalization;
using Plumbline.App.Ledger.Facts;
using Plumbline.Core.Risks.Records;
using Plumbline.Core.Risks.Schemes;
using Plumbline.Web.Risks;

namespace Plumbline.Web.RiskForms;

/// <summary>What forms say of gradings, days and changes.</summary>
internal static class GradingWords
{
    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>A day: <c>31 March 2024</c>.</summary>
    internal static string Day(DateOnly day) => day.ToString("d MMMM yyyy", British);

    /// <summary>A grading with its level by the matrix of its own day: <c>4 × 4 = 16, extreme</c>; or that there is none.</summary>
    internal static string Of(RiskScheme scheme, Grading? grading) => grading is null ? "not graded"
        : $"{RiskWords.Score(grading.Score)}, {scheme.BandOf(grading).Name}";

    /// <summary>When and by which change something was written: a sentence.</summary>
    internal static string Of(Change change) => string.Create(British, $"That was change {change.Number}, on {change.At.UtcDateTime:d MMMM yyyy, HH:mm} UTC.");
}
