using System.Globalization;
using Plumbline.Core.Observations;
using Plumbline.Core.Text;

namespace Plumbline.App.Observations;

/// <summary>The column names of a long table of figures, as in <c>observations/*.csv</c>.</summary>
internal static class FigureColumns
{
    internal const string Indicator = "indicator";
    internal const string Unit = "unit";
    internal const string Period = "period";
    internal const string Value = "value";
    internal const string Numerator = "numerator";
    internal const string Denominator = "denominator";
    internal const string Status = "status";
    internal const string Provisional = "provisional";
    internal const string Note = "note";
    internal const string Aspect = "aspect";
    internal const string SourceNote = "source-note";
    internal const string Doubtful = "doubtful";

    /// <summary>In a list of figures with totals: how many parts a total counts. A row with such a cell is worked out, and is not read.</summary>
    internal const string Parts = "parts";

    /// <summary>In a list of figures with totals: how many of the parts have no figure.</summary>
    internal const string Missing = "missing";

    /// <summary>All columns, in the order they are written.</summary>
    internal static readonly string[] All = [Indicator, Unit, Period, Value, Numerator, Denominator, Status, Provisional, Note, Aspect, SourceNote, Doubtful];

    /// <summary>The columns that a file of a workspace must have.</summary>
    internal static readonly string[] Required = [Indicator, Unit, Period, Value];

    /// <summary>The cells of an observation, in column order. A fraction already contains its parts.</summary>
    internal static string[] CellsOf(Observation observation)
    {
        var isFraction = observation.Value is ObservedValue.Fraction;
        return
        [
            observation.Indicator.ToString(), observation.Unit.ToString(), observation.Period.ToString(), observation.Value.Text,
            Text(isFraction ? null : observation.Numerator), Text(isFraction ? null : observation.Denominator),
            Names<ReportingStatus>.Of(observation.Value.Status), observation.IsProvisional ? "yes" : "", observation.Note ?? "",
            observation.Aspect.ToString(), observation.SourceNote ?? "", observation.IsDoubtful ? "yes" : "",
        ];
    }

    private static string Text(decimal? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";
}
