using System.CommandLine;
using Plumbline.App.Definitions;
using Plumbline.App.Definitions.Catalogue;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Stores;
using Plumbline.Cli.Terminal;
using Plumbline.Core.Ledger;

namespace Plumbline.Cli.Options;

/// <summary>The store, organisation and position that a verb works on.</summary>
internal sealed class StoreOptions(StandardStreams streams)
{
    private const string Variable = "PLUMBLINE_STORE";
    private const string Default = "plumbline.db";

    private readonly Option<string?> _store = new("--store") { Description = $"The store: a file, or postgres://…; by default ${Variable}, or else {Default} in this folder.", HelpName = "STORE" };
    private readonly Option<string?> _organisation = new("--org") { Description = "The organisation's code, if the store holds several.", HelpName = "CODE" };
    private readonly Option<string?> _asAt = new("--as-at") { Description = "As it was after this change, at the end of this day (2024-03-31), or at this time (2024-03-31T17:00Z); UTC.", HelpName = "N" };

    private readonly Option<bool> _clockIsRight = new("--clock-is-right") { Description = "Write although the last change has a later time: the clock was wrong then, and is right now." };

    /// <summary>Whether a position was given.</summary>
    internal bool HasPosition(ParseResult parsed) => parsed.GetValue(_asAt) is not null;

    /// <summary>Adds the options to a verb.</summary>
    internal static StoreOptions AddTo(StandardStreams streams, Command command, bool organisation = true, bool asAt = false, bool writes = false)
    {
        var options = new StoreOptions(streams);
        command.Options.Add(options._store);
        if (organisation) command.Options.Add(options._organisation);
        if (asAt) command.Options.Add(options._asAt);
        if (writes) command.Options.Add(options._clockIsRight);
        return options;
    }

    internal StoreAddress Address(ParseResult parsed)
    {
        var given = parsed.GetValue(_store) ?? Environment.GetEnvironmentVariable(Variable);
        return StoreAddress.Parse(string.IsNullOrWhiteSpace(given) ? Default : given);
    }

    internal Task<ILedger> OpenAsync(ParseResult parsed, OpenMode mode, CancellationToken cancellation) =>
        LedgerStore.OpenAsync(Address(parsed), mode, streams.Time, new LedgerCaller(streams.WriteSentence, parsed.GetValue(_clockIsRight)), cancellation);

    /// <summary>Whether an organisation was given.</summary>
    internal bool IsOrganisationGiven(ParseResult parsed) => parsed.GetValue(_organisation) is not null;

    /// <summary>The given organisation, or the only one.</summary>
    internal async Task<string> OrganisationAsync(ParseResult parsed, ILedger ledger, CancellationToken cancellation)
    {
        var codes = (await ledger.OrganisationsAsync(cancellation)).Select(entry => entry.Code).ToList();
        var asked = parsed.GetValue(_organisation);
        return (asked, codes) switch
        {
            ({ } code, _) when codes.Contains(code, StringComparer.Ordinal) => code,
            ({ } code, _) => throw new RefusedException($"--org: found “{code}”; expected one of {string.Join(", ", codes)}"),
            (null, [var only]) => only,
            (null, []) => throw new RefusedException($"{ledger.Address} holds no organisation yet; load a workspace first: plumbline load DIR"),
            (null, _) => throw new RefusedException($"--org: found nothing; expected one of {string.Join(", ", codes)}"),
        };
    }

    /// <summary>The given position; null for the head.</summary>
    internal async Task<ChangeNumber?> PositionAsync(ParseResult parsed, ILedger ledger, string organisation, CancellationToken cancellation)
    {
        if (parsed.GetValue(_asAt) is not { } text) return null;
        if (ChangeNumber.TryParse(text, provider: null, out var number))
        {
            return await ledger.ChangeAsync(organisation, number, cancellation) is null
                ? throw new RefusedException($"--as-at: found no change {number} of {organisation}; see plumbline changes")
                : number;
        }

        var instant = RefusedException.Unless(PointInTime.Parse(text), "--as-at");
        var found = await ledger.ChangeAtAsync(organisation, instant, cancellation)
            ?? throw new RefusedException($"--as-at: the ledger of {organisation} begins after {instant:u}");
        await WarnOfPositionAsync(ledger, organisation, found, cancellation);
        return found;
    }

    /// <summary>Warns, before a change is made, if its time looks wrong.</summary>
    internal async Task WarnOfClockAsync(ILedger ledger, string organisation, IReadOnlyList<string> files, CancellationToken cancellation)
    {
        var last = await ledger.HeadAsync(organisation, cancellation) is { } head ? await ledger.ChangeAsync(organisation, head, cancellation) : null;
        var now = await ledger.NowAsync(cancellation);
        foreach (var warning in ClockWarnings.Of(now, streams.Time.GetUtcNow(), ClockWarnings.NewestOf(files), last?.At)) streams.WriteSentence(warning);
    }

    private async Task WarnOfPositionAsync(ILedger ledger, string organisation, ChangeNumber found, CancellationToken cancellation)
    {
        var since = found.Value > 3 ? ChangeNumber.Of(found.Value - 3) : null;
        var around = await ledger.ChangesAsync(organisation, since, cancellation).Take(5).Where(change => change.Number.Value <= found.Value + 2).ToListAsync(cancellation);
        var head = await ledger.HeadAsync(organisation, cancellation) is { } number ? await ledger.ChangeAsync(organisation, number, cancellation) : null;
        var warning = ClockWarnings.OfPosition(await ledger.NowAsync(cancellation), head ?? around[^1], around, around.FindIndex(change => change.Number == found));
        if (warning is not null) streams.WriteSentence(warning);
    }

    /// <summary>The organisation's definitions, at the given position.</summary>
    internal async Task<OrganisationDefinitions> DefinitionsAsync(ParseResult parsed, ILedger ledger, CancellationToken cancellation)
    {
        var organisation = await OrganisationAsync(parsed, ledger, cancellation);
        return await ReadDefinitions.RunAsync(ledger, organisation, await PositionAsync(parsed, ledger, organisation, cancellation), cancellation);
    }
}
