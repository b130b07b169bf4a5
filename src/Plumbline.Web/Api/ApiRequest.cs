using System.Globalization;
using Plumbline.App.Definitions.Formats;
using Plumbline.App.Tables;
using Plumbline.Core.Indicators;
using Plumbline.Core.Ledger;
using Plumbline.Core.Periods;
using Plumbline.Core.Text;
using Plumbline.Core.Units;
using Plumbline.Web.Views;

namespace Plumbline.Web.Api;

/// <summary>What a request of the API asks for. A value that does not read is refused with the parameter, what was found and what is expected.</summary>
public sealed class ApiRequest(Visit visit, IQueryCollection query)
{
    /// <summary>The organisation at the position that is read.</summary>
    internal Visit Visit => visit;

    /// <summary>Whether rows may follow those that <c>limit</c> allows.</summary>
    internal bool MayHaveMore { get; private set; }

    /// <summary>The most rows; null for all.</summary>
    internal int? Limit => Whole("limit", 1);

    /// <summary>How many rows are left out at the beginning.</summary>
    internal int Skip => Whole("skip", 0) ?? 0;

    /// <summary>Refuses parameters that the address does not take.</summary>
    internal static void RefuseUnknown(IQueryCollection query, IReadOnlyList<ApiParameter> known)
    {
        var names = known.Select(static one => one.Name).ToList();
        foreach (var (name, values) in query)
        {
            if (!names.Contains(name, StringComparer.Ordinal))
                throw Refused.BadRequest($"{PlainText.Visible(Shortened(name))}: found a parameter that this address does not take; expected one of {string.Join(", ", names)}{Spelling.Suggestion(Shortened(name), names)}", Shortened(name));
            if (values.Count > 1 && !known.Single(one => one.Name == name).IsRepeated) throw Refused.BadRequest($"{name}: found it {values.Count} times; expected it once", name);
        }

        if (known.FirstOrDefault(one => one.IsRequired && string.IsNullOrWhiteSpace(query[one.Name])) is { } missing)
            throw Refused.BadRequest($"{missing.Name}: found nothing; expected a value, such as {missing.Example}", missing.Name);
    }

    /// <summary>A table of rows at hand.</summary>
    internal ViewTable Table<TRow>(Table<TRow> table, IEnumerable<TRow> rows)
    {
        if (Limit is not { } limit) return ViewTable.Of(table, rows.Skip(Skip));
        var some = rows.Skip(Skip).Take(limit == int.MaxValue ? limit : limit + 1).ToList();
        MayHaveMore = some.Count > limit;
        return ViewTable.Of(table, some.Take(limit));
    }

    /// <summary>A table of rows that are read while they are sent. Nobody knows before the end whether rows follow.</summary>
    internal ViewTable Table<TRow>(Table<TRow> table, IAsyncEnumerable<TRow> rows)
    {
        if (Skip > 0) rows = rows.Skip(Skip);
        if (Limit is { } limit)
        {
            rows = rows.Take(limit);
            MayHaveMore = true;
        }

        return ViewTable.Of(table, rows);
    }

    internal string? Text(string name) => visit.Text(name);

    /// <summary>The values of a parameter that may be repeated, or have commas; null where it is absent.</summary>
    internal IReadOnlyList<string>? Several(string name)
    {
        var given = query[name].SelectMany(static text => (text ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).Distinct(StringComparer.Ordinal).ToList();
        if (given.Count > 0) return given;
        return query[name].Any(static text => !string.IsNullOrWhiteSpace(text)) ? throw Refused.BadRequest($"{name}: found no value; expected one or several with commas between them, or no {name} at all", name) : null;
    }

    /// <summary>Measures by their codes, each of which must be known; null where the parameter is absent.</summary>
    internal IReadOnlyList<Indicator>? Indicators(string name = "indicator") => Several(name)?.Select(text => IndicatorOf(text, name)).ToList();

    internal Indicator? Indicator(string name = "indicator") => Text(name) is { } text ? IndicatorOf(text, name) : null;

    /// <summary>Units by their codes, each of which must be known; null where the parameter is absent.</summary>
    internal IReadOnlyList<UnitCode>? Units(string name = "unit") => Several(name)?.Select(text => UnitOf(text, name)).ToList();

    internal UnitCode? Unit(string name = "unit") => visit.Unit(name)?.Code;

    internal Period? Period(string name = "period") => visit.Period(name: name);

    internal bool Flag(string name) => Text(name) switch
    {
        null or "no" => false,
        "yes" => true,
        var other => throw Refused.BadRequest($"{name}: {Problem.With(other, "yes or no")}", name),
    };

    /// <summary>One of some words; null where the parameter is absent.</summary>
    internal string? Word(string name, IReadOnlyList<string> words) =>
        Text(name) is not { } text ? null
        : words.Contains(text, StringComparer.Ordinal) ? text
        : throw Refused.BadRequest($"{name}: {Problem.With(text, $"one of {string.Join(", ", words)}{Spelling.Suggestion(text, words)}")}", name);

    /// <summary>A whole number from a least one on; null where the parameter is absent.</summary>
    internal int? Whole(string name, int least) =>
        Text(name) is not { } text ? null
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least ? number
        : throw Refused.BadRequest($"{name}: {Problem.With(text, string.Create(CultureInfo.InvariantCulture, $"a whole number from {least} on"))}", name);

    /// <summary>A change up to the position that is read; null where the parameter is absent. 0 is before the first.</summary>
    internal int? Since()
    {
        if (Whole("since", 0) is not { } number) return null;
        return number <= visit.Position.Value
            ? number
            : throw Refused.BadRequest($"since: {Problem.With(Text("since"), string.Create(CultureInfo.InvariantCulture, $"a change up to {visit.Position.Value}, the position that is read"))}", "since");
    }

    /// <summary>A change in the path.</summary>
    internal ChangeNumber RouteChange()
    {
        var text = visit.Route("change");
        return ChangeNumber.TryParse(text, CultureInfo.InvariantCulture, out var number) && number <= visit.Position
            ? number
            : throw Refused.NotFound(string.Create(CultureInfo.InvariantCulture, $"There is no change “{Shortened(text)}” here; the latest is change {visit.Position.Value}."));
    }

    private Indicator IndicatorOf(string text, string name) =>
        IndicatorCode.Parse(text).TryGet(out var code, out _) && visit.Definitions.Picture.Find(code) is { } indicator
            ? indicator
            : throw Refused.BadRequest($"{name}: {Problem.With(text, $"the code of a measure{Spelling.Suggestion(text, visit.Definitions.Picture.Indicators.Select(static one => one.Code.ToString()))}")}", name);

    private UnitCode UnitOf(string text, string name) =>
        UnitCode.Parse(text).TryGet(out var code, out _) && visit.Definitions.Picture.Units.Find(code) is not null
            ? code
            : throw Refused.BadRequest($"{name}: {Problem.With(text, $"the code of a unit{Spelling.Suggestion(text, visit.Definitions.Picture.Units.All.Select(static one => one.Code.ToString()))}")}", name);

    // What is quoted back stays short.
    private static string Shortened(string text) => text.Length > 60 ? text[..60] + "…" : text;
}
