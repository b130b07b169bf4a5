using Plumbline.App.Ledger.Facts;
using Plumbline.App.Ledger.Sql;
namespace Plumbline.App.Ledger.Rows;

/// <summary>Assigns numbers to series and terms while a change is written; new ones stay in memory until <see cref="Flush"/>.</summary>
internal sealed class Dictionaries
{
    private readonly int _organisation;
    private readonly Dictionary<SeriesKey, int> _series = [];
    private readonly Dictionary<string, int> _terms = new(StringComparer.Ordinal);
    private readonly List<SeriesEntry> _newSeries = [];
    private readonly List<KeyValuePair<int, string>> _newTerms = [];
    private SeriesKey _lastSeries;
    private int _lastNumber;
    private int _greatestSeries;

    private Dictionaries(int organisation) => _organisation = organisation;

    public static async Task<Dictionaries> LoadAsync(Session session, int organisation, IReadOnlyCollection<SeriesKey> series, CancellationToken cancellation)
    {
        var loaded = new Dictionaries(organisation);
        // A change without figures needs no numbers, and a new organisation has none.
        if (series.Count == 0)
            return loaded;
        foreach (var (number, text) in (await Terms.ReadAsync(session, organisation, cancellation)).All)
            loaded._terms.Add(text, number);
        var greatest = await session.ListAsync(
            "SELECT coalesce(max(series), 0) FROM series WHERE organisation = @organisation",
            new { organisation },
            row => row.GetInt32(0),
            cancellation);
        loaded._greatestSeries = greatest[0];
        if (loaded._greatestSeries == 0)
            return loaded;
        var known = await SeriesRows.ReadAsync(
            session,
            organisation,
            series.Select(s => s.Indicator).Distinct(StringComparer.Ordinal).ToList(),
            series.Select(s => s.Unit).Distinct(StringComparer.Ordinal).ToList(),
            series.Select(s => s.Aspect).Distinct(StringComparer.Ordinal).ToList(),
            cancellation);
        foreach (var entry in known)
            loaded._series.Add(entry.Key, entry.Number);
        return loaded;
    }

    public int Series(ObservationFact fact)
    {
        var key = SeriesKey.Of(fact);
        if (_lastNumber != 0 && key == _lastSeries)
            return _lastNumber;
        if (!_series.TryGetValue(key, out var number))
        {
            number = ++_greatestSeries;
            _series.Add(key, number);
            _newSeries.Add(new SeriesEntry(number, key));
        }

        (_lastSeries, _lastNumber) = (key, number);
        return number;
    }

    public int Term(string? text)
    {
        if (string.IsNullOrEmpty(text))
            return 0;
        if (!_terms.TryGetValue(text, out var number))
        {
            number = _terms.Count + 1;
            _terms.Add(text, number);
            _newTerms.Add(KeyValuePair.Create(number, text));
        }

        return number;
    }

    /// <summary>Writes the new series and terms to the store.</summary>
    public void Flush(Session session)
    {
        if (_newSeries.Count > 0)
        {
            using var series = session.Writer(Table.Series);
            foreach (var entry in _newSeries)
            {
                series.StartRow();
                series.Write(_organisation);
                series.Write(entry.Number);
                series.Write(entry.Key.Indicator);
                series.Write(entry.Key.Unit);
                series.Write(entry.Key.Aspect);
                series.Write(entry.Key.Frequency);
            }

            series.Complete();
            _newSeries.Clear();
        }

        if (_newTerms.Count > 0)
        {
            using var terms = session.Writer(Table.Term);
            foreach (var (number, text) in _newTerms)
            {
                terms.StartRow();
                terms.Write(_organisation);
                terms.Write(number);
                terms.Write(text);
            }

            terms.Complete();
            _newTerms.Clear();
        }
    }
}
