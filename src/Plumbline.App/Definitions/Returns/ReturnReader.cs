using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Plumbline.App.Definitions.Formats;
using Plumbline.App.Ledger.Facts;
using Plumbline.Core.Periods;
using Plumbline.Core.Returns.Forms;
using Plumbline.Core.Returns.Records;
using Plumbline.Core.Text;
using Plumbline.Core.Units;

namespace Plumbline.App.Definitions.Returns;

/// <summary>Reads returns and answers from the ledger, some hundred thousand a second: their words were checked when they were written.</summary>
/// <remarks>A return of a form that is no longer known is left out, as is an answer to a field that is no longer asked: there is nothing to tell them by.</remarks>
internal sealed class ReturnReader(IReadOnlyList<FormDefinition> forms, FinancialCalendar calendar)
{
    private static readonly byte[] Value = "value"u8.ToArray(), Note = "note"u8.ToArray(), By = "by"u8.ToArray(), At = "at"u8.ToArray(), Answered = "answered"u8.ToArray(), Completed = "completed"u8.ToArray();

    // Returns that answer the same share one list, by which they are counted once.
    private const int MostKnown = 64;

    private readonly Dictionary<string, Of?> _parents = new(StringComparer.Ordinal);
    private readonly Dictionary<string, UnitCode> _units = new(StringComparer.Ordinal);
    private readonly Dictionary<FormCode, byte[][]> _fields = [];
    private byte[] _bytes = new byte[4096];
    private readonly List<ImmutableArray<FieldCode>> _knownAnswered = [];
    private ImmutableArray<FieldCode> _lastAnswered = [];
    private readonly ImmutableArray<FieldCode>.Builder _answered = ImmutableArray.CreateBuilder<FieldCode>();

    private sealed record Of(FormDefinition Form, Period Period);

    /// <summary>The returns of rows.</summary>
    /// <exception cref="LedgerException">Plumbline cannot have written a body.</exception>
    internal IEnumerable<UnitReturn> Read(IEnumerable<DefinitionRow> rows) => rows.Select(Read).OfType<UnitReturn>();

    /// <summary>The answers of rows.</summary>
    /// <exception cref="LedgerException">Plumbline cannot have written a body.</exception>
    internal IEnumerable<ReturnAnswer> ReadAnswers(IEnumerable<DefinitionRow> rows) => rows.Select(ReadAnswer).OfType<ReturnAnswer>();

    /// <summary>The return of a row; null where its form is no longer known.</summary>
    internal UnitReturn? Read(DefinitionRow row)
    {
        if (OfParent(row) is not { } of) return null;
        ReturnState? state = null;
        string? note = null, by = null;
        DateTime? at = null, completed = null;
        ImmutableArray<FieldCode> answered = [];
        var json = Reader(row);
        try
        {
            while (json.Read())
            {
                if (json.TokenType != JsonTokenType.PropertyName) continue;
                if (json.ValueTextEquals(Value)) state = State(ref json);
                else if (json.ValueTextEquals(Note)) note = Text(ref json);
                else if (json.ValueTextEquals(By)) by = Text(ref json);
                else if (json.ValueTextEquals(At)) at = Time(ref json);
                else if (json.ValueTextEquals(Completed)) completed = Time(ref json);
                else if (json.ValueTextEquals(Answered)) answered = Fields(ref json, of.Form);
                else json.Skip();
            }
        }
        catch (Exception cause) when (cause is JsonException or InvalidOperationException)
        {
            throw Unreadable(row, cause);
        }

        return new UnitReturn(of.Form.Code, UnitOf(row.Key, row), of.Period, state ?? throw Unreadable(row)) { Note = note, By = by, At = at, Answered = answered, Completed = completed };
    }

    /// <summary>The answer of a row; null where its form or field is no longer known.</summary>
    internal ReturnAnswer? ReadAnswer(DefinitionRow row)
    {
        var slash = row.Key.IndexOf('/', StringComparison.Ordinal);
        if (slash <= 0) throw Unreadable(row);
        if (OfParent(row) is not { } of || FieldOf(row.Key.AsSpan(slash + 1), of.Form) is not { } field) return null;
        string? value = null, note = null, by = null;
        DateTime? at = null;
        var json = Reader(row);
        try
        {
            while (json.Read())
            {
                if (json.TokenType != JsonTokenType.PropertyName) continue;
                if (json.ValueTextEquals(Value)) value = Text(ref json);
                else if (json.ValueTextEquals(Note)) note = Text(ref json);
                else if (json.ValueTextEquals(By)) by = Text(ref json);
                else if (json.ValueTextEquals(At)) at = Time(ref json);
                else json.Skip();
            }
        }
        catch (Exception cause) when (cause is JsonException or InvalidOperationException)
        {
            throw Unreadable(row, cause);
        }

        return new ReturnAnswer(of.Form.Code, UnitOf(row.Key[..slash], row), of.Period, field, value ?? throw Unreadable(row)) { Note = note, By = by, At = at };
    }

    private Of? OfParent(DefinitionRow row)
    {
        if (_parents.TryGetValue(row.Parent, out var known)) return known;
        var slash = row.Parent.IndexOf('/', StringComparison.Ordinal);
        if (slash <= 0 || !Period.Parse(row.Parent[(slash + 1)..], calendar).TryGet(out var period, out _)) throw Unreadable(row);
        var form = forms.FirstOrDefault(one => row.Parent.AsSpan(0, slash).SequenceEqual(one.Code.ToString()));
        return _parents[row.Parent] = form is null ? null : new Of(form, period);
    }

    private UnitCode UnitOf(string text, DefinitionRow row)
    {
        if (_units.TryGetValue(text, out var known)) return known;
        return UnitCode.Parse(text).TryGet(out var code, out _) ? _units[text] = code : throw Unreadable(row);
    }

    private static FieldCode? FieldOf(ReadOnlySpan<char> text, FormDefinition form)
    {
        foreach (var field in form.Fields)
        {
            if (text.SequenceEqual(field.Code.ToString())) return field.Code;
        }

        return null;
    }

    // The fields stand in the order of the form, so one pass over both finds them; the fields of most returns are those of the one before.
    private ImmutableArray<FieldCode> Fields(ref Utf8JsonReader json, FormDefinition form)
    {
        if (!_fields.TryGetValue(form.Code, out var names)) _fields[form.Code] = names = [.. form.Fields.Select(static field => Encoding.UTF8.GetBytes(field.Code.ToString()))];
        _answered.Clear();
        json.Read();
        for (var next = 0; json.Read() && json.TokenType == JsonTokenType.String;)
        {
            for (var tried = 0; tried < names.Length; tried++)
            {
                var place = (next + tried) % names.Length;
                if (!json.ValueTextEquals(names[place])) continue;
                _answered.Add(form.Fields[place].Code);
                next = place + 1;
                break;
            }
        }

        if (_answered.SequenceEqual(_lastAnswered)) return _lastAnswered;
        foreach (var known in _knownAnswered)
        {
            if (known.SequenceEqual(_answered)) return _lastAnswered = known;
        }

        _lastAnswered = _answered.ToImmutable();
        if (_knownAnswered.Count < MostKnown) _knownAnswered.Add(_lastAnswered);
        return _lastAnswered;
    }

    private Utf8JsonReader Reader(DefinitionRow row)
    {
        var most = Encoding.UTF8.GetMaxByteCount(row.Body.Length);
        if (_bytes.Length < most) _bytes = new byte[most];
        return new Utf8JsonReader(_bytes.AsSpan(0, Encoding.UTF8.GetBytes(row.Body, _bytes)));
    }

    private static string Text(ref Utf8JsonReader json)
    {
        json.Read();
        return json.GetString()!;
    }

    private static ReturnState State(ref Utf8JsonReader json)
    {
        json.Read();
        return json.ValueTextEquals("returned"u8) ? ReturnState.Returned : Names<ReturnState>.Parse(json.GetString()).TryGet(out var state, out var problem) ? state : throw new JsonException(problem.ToString());
    }

    private static DateTime Time(ref Utf8JsonReader json)
    {
        json.Read();
        return json.TryGetDateTime(out var time) ? time : DateTime.Parse(json.GetString()!, CultureInfo.InvariantCulture);
    }

    private static LedgerException Unreadable(DefinitionRow row, Exception? cause = null) => Damage.Of(row.Change, $"the {row.Kind} “{row.Key}” of {row.Parent} is unreadable", cause);
}
