using System.Collections.Frozen;
using Plumbline.Core.Risks.Records;
using Plumbline.Core.Risks.Schemes;

namespace Plumbline.Core.Risks;

/// <summary>The risks of an organisation as at one position of its ledger, with the gradings in force on one day.</summary>
public sealed class RiskRegister
{
    private readonly FrozenDictionary<RiskCode, RiskEntry> _entries;

    /// <summary>Makes the register. The codes are unique, since the ledger refuses duplicates.</summary>
    public RiskRegister(DateOnly day, RiskScheme scheme, IReadOnlyList<Appetite> appetites, IEnumerable<RiskEntry> entries)
    {
        (Day, Scheme, Appetites) = (day, scheme ?? throw new ArgumentNullException(nameof(scheme)), appetites ?? throw new ArgumentNullException(nameof(appetites)));
        Entries = [.. entries.OrderBy(static entry => entry.Risk.Code, RiskCode.Order)];
        _entries = Entries.ToFrozenDictionary(static entry => entry.Risk.Code);
    }

    /// <summary>The day on which the gradings are in force.</summary>
    public DateOnly Day { get; }

    /// <summary>The matrices.</summary>
    public RiskScheme Scheme { get; }

    /// <summary>How much risk the board takes.</summary>
    public IReadOnlyList<Appetite> Appetites { get; }

    /// <summary>All risks, closed ones included, in order of code.</summary>
    public IReadOnlyList<RiskEntry> Entries { get; }

    /// <summary>The risks that are open on the day.</summary>
    public IEnumerable<RiskEntry> Open => Entries.Where(entry => entry.Risk.IsOpen(Day));

    /// <summary>A risk; null where there is none.</summary>
    public RiskEntry? Find(RiskCode code) => _entries.GetValueOrDefault(code);
}
