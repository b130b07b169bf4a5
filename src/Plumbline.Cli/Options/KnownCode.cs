using Plumbline.App.Definitions.Formats;
using Plumbline.Core.Indicators;
using Plumbline.Core.Pictures;
using Plumbline.Core.Text;
using Plumbline.Core.Units;

namespace Plumbline.Cli.Options;

/// <summary>Reads the code of a unit or an indicator that the organisation has; an unknown code is refused with the nearest.</summary>
internal static class KnownCode
{
    internal static Parsed<UnitCode> Unit(string text, OrganisationPicture picture) =>
        UnitCode.Parse(text).Then<UnitCode>(code => picture.Units.Find(code) is not null
            ? code
            : Problem.With(text, $"a unit of {picture.Settings.Code}{Spelling.Suggestion(text, picture.Units.All.Select(unit => unit.Code.ToString()))}"));

    internal static Parsed<IndicatorCode> Indicator(string text, OrganisationPicture picture) =>
        IndicatorCode.Parse(text).Then<IndicatorCode>(code => picture.Find(code) is not null
            ? code
            : Problem.With(text, $"an indicator of {picture.Settings.Code}{Spelling.Suggestion(text, picture.Indicators.Select(indicator => indicator.Code.ToString()))}"));
}
