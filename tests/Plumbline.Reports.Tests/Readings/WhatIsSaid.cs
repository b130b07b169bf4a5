using System.Globalization;
using Plumbline.Core.Readings;

namespace Plumbline.Reports.Tests.Readings;

/// <summary>All sentences about one indicator in one paper, and the limits of its last point.</summary>
internal sealed record WhatIsSaid(string Headline, string Short, string Draft, string Chart)
{
    internal double Lower { get; private init; } = double.NaN;

    internal double Upper { get; private init; } = double.NaN;

    internal static WhatIsSaid Of(Situation situation)
    {
        var (culture, analysed) = (CultureInfo.GetCultureInfo("en-GB"), situation.Analyse());
        var (reading, wording) = (analysed.Reading, analysed.WordingIn(culture));
        return new(ReadingWords.Headline(reading, wording), ReadingWords.Short(reading, wording), ReadingWords.Draft(reading, wording), analysed.Chart?.SummaryIn(culture).Says ?? "No chart.")
        {
            Lower = reading.Chart?.LastReported?.ComputedLower ?? double.NaN,
            Upper = reading.Chart?.LastReported?.ComputedUpper ?? double.NaN,
        };
    }
}
