using Plumbline.App.Access.Logging;

namespace Plumbline.Web.Access;

/// <summary>Something to be noted in the access log.</summary>
/// <param name="What">What happened.</param>
/// <param name="Account">Whose request it was.</param>
/// <param name="Organisation">The organisation that the address names; empty for none.</param>
/// <param name="Detail">What it was done to.</param>
internal readonly record struct AccessNote(AccessEvent What, AccountNumber Account, string Organisation, string Detail);

/// <summary>Counts what the same account does again within a minute: it is one entry when it happens first, and one for all the others, however often somebody asks.</summary>
internal sealed class RepeatedNotes
{
    // Whoever is refused at more addresses than this in a minute tries addresses; which ones tells nothing more.
    internal const int MostRefusals = 60;
    internal const string OtherAddresses = "other addresses";

    private static readonly TimeSpan Within = TimeSpan.FromMinutes(1);

    private readonly Dictionary<AccessNote, Times> _open = [];

    /// <summary>Whether nothing is counted at present.</summary>
    internal bool IsEmpty => _open.Count == 0;

    /// <summary>What is to be written at once; null where it happened within the last minute, and is counted.</summary>
    internal AccessNote? First(AccessNote note, DateTimeOffset now)
    {
        if (!_open.ContainsKey(note) && note.What == AccessEvent.Refused && _open.Keys.Count(open => open.What == AccessEvent.Refused && open.Account == note.Account) >= MostRefusals)
            note = note with { Organisation = "", Detail = OtherAddresses };
        if (_open.TryGetValue(note, out var times))
        {
            times.More++;
            return null;
        }

        _open.Add(note, new Times { Until = now + Within });
        return note;
    }

    /// <summary>What is to be written of those whose minute is over, which are counted anew from then on.</summary>
    internal IReadOnlyList<AccessNote> Over(DateTimeOffset now)
    {
        var over = _open.Where(open => open.Value.Until <= now).ToList();
        foreach (var (note, _) in over) _open.Remove(note);
        return [.. over.Where(static one => one.Value.More > 0).Select(static one => one.Key with { Detail = FormattableString.Invariant($"{one.Key.Detail} ({(one.Value.More == 1 ? "once more" : $"{one.Value.More} times more")} within a minute)") })];
    }

    private sealed class Times
    {
        internal required DateTimeOffset Until { get; init; }

        internal int More { get; set; }
    }
}
