using System.Runtime.InteropServices;
using Plumbline.Core.Indicators;
using Plumbline.Core.Observations;
using Plumbline.Core.Units;

namespace Plumbline.App.Workspaces;

/// <summary>The place of each figure of a workspace, to find duplicates. Memory: about 40 bytes a figure.</summary>
internal sealed class FigurePlaces
{
    // A first day is less than 2^22 and a frequency less than 2^3.
    private const int DayBits = 22;
    private const int FrequencyBits = 3;

    private readonly Dictionary<(IndicatorCode, UnitCode, Aspect), int> _series = [];
    private readonly Dictionary<long, (int File, int Row)> _places = [];
    private readonly List<(string Name, int Column)> _files = [];
    private (IndicatorCode Indicator, UnitCode Unit, Aspect Aspect, int Number)? _last;

    /// <summary>Adds a figure; null where it is the first with its key, else the place of the first.</summary>
    internal SourceCell? Add(Observation figure)
    {
        var source = figure.Source!;
        var key = ((long)SeriesOf(figure) << (DayBits + FrequencyBits)) | ((long)figure.Period.First.DayNumber << FrequencyBits) | (long)figure.Period.Frequency;
        ref var place = ref CollectionsMarshal.GetValueRefOrAddDefault(_places, key, out var there);
        if (there) return new SourceCell(_files[place.File].Name, place.Row, _files[place.File].Column);
        if (_files.Count == 0 || _files[^1].Column != source.Column || !string.Equals(_files[^1].Name, source.File, StringComparison.Ordinal)) _files.Add((source.File, source.Column));
        place = (_files.Count - 1, source.Row);
        return null;
    }

    // Figures usually arrive series by series.
    private int SeriesOf(Observation figure)
    {
        if (_last is { } last && ReferenceEquals(last.Indicator, figure.Indicator) && ReferenceEquals(last.Unit, figure.Unit) && ReferenceEquals(last.Aspect, figure.Aspect)) return last.Number;
        ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(_series, (figure.Indicator, figure.Unit, figure.Aspect), out var known);
        if (!known) number = _series.Count;
        _last = (figure.Indicator, figure.Unit, figure.Aspect, number);
        return number;
    }
}
