using System.Text;
using System.Text.Json;
using Plumbline.App.Definitions.Catalogue;
using Plumbline.App.Ledger.Facts;
using Plumbline.Core.Collections;
using Plumbline.Core.Indicators;
using Plumbline.Core.Periods;
using Plumbline.Core.Text;
using Plumbline.Core.Units;

namespace Plumbline.App.Access.Reading;

/// <summary>Which facts a part of an organisation shows: those whose keys name their measure and their unit, events, returns, and answers of units. A kind that is not here is shown in no change.</summary>
internal static class VisibleFacts
{
    private const char Parts = '|';
    private const char ReturnParts = '/';

    /// <summary>The kinds whose keys begin with a measure; then a unit may follow, and a period.</summary>
    private static readonly FactKind[] OfMeasures = [Kinds.Indicators.Name, Kinds.Targets.Name, Kinds.Benchmarks.Name, Kinds.Commentaries.Name, Kinds.Statuses.Name];

    private static readonly FactKind[] OfReturns = [Kinds.Returns.Name, Kinds.ReturnAnswers.Name];

    private static readonly FactKind[] OfContracts = [Kinds.Contracts.Name, Kinds.ContractResults.Name, Kinds.ContractExceptions.Name, Kinds.ContractNotices.Name];

    private static readonly FactKind[] OfRegisters = [Kinds.Registers.Name, Kinds.RegisterRows.Name];

    /// <summary>Whether the rows of a kind are shown by their keys alone; of the others a part may be shown.</summary>
    internal static bool AreWhole(FactKind kind) =>
        OfMeasures.Contains(kind) || kind == Kinds.Events.Name || kind == Kinds.Answers.Name || OfReturns.Contains(kind) || OfContracts.Contains(kind) || OfRegisters.Contains(kind) || VisibleRecords.Are(kind);

    /// <summary>Whether a kind is of contracts.</summary>
    internal static bool AreOfContracts(FactKind kind) => OfContracts.Contains(kind);

    /// <summary>Whether a part shows a definition that a change wrote or withdrew, or that is in force.</summary>
    /// <remarks>Of a withdrawn event the unit is not known any more, and it is not shown.</remarks>
    internal static bool Sees(this VisiblePart part, FactKind kind, string parent, string key, string? body)
    {
        if (kind == Kinds.Events.Name) return body is not null && CollectionCode.Parse(parent).TryGet(out var list, out _) && part.Sees(list) && SeesEvent(part, body);
        if (kind == Kinds.Units.Name) return UnitCode.Parse(key.Split(Parts)[0]).TryGet(out var unit, out _) && unit != part.Top && part.Sees(unit) && IsBelowSeen(part, body);
        if (OfContracts.Contains(kind)) return SeesOfContract(part, kind, parent, key, body);
        // A return has no section, and is shown where its unit is on the last day of its period.
        if (OfReturns.Contains(kind)) return part.IndicatorCodes is null && parent.Split(ReturnParts) is [_, var period] && SeesUnit(part, key.Split(ReturnParts)[0], period);
        if (OfRegisters.Contains(kind)) return part.SeesRegister(kind == Kinds.Registers.Name ? key : parent);
        var parts = key.Split(Parts);
        // The answer of a unit is shown where the unit is, on the last day of its span; that of the whole organisation is not. Questions have no section.
        if (kind == Kinds.Answers.Name) return parts is [var span, { Length: > 0 } asked] && part.IndicatorCodes is null && SeesUnit(part, asked, span);
        // The text of a check's code may have bars: the parts of an acceptance count from the end.
        if (kind == Kinds.Acceptances.Name) return parts.Length >= 5 && SeesOf(part, parts[^4], parts[^3], parts[^2], needsUnit: true);
        if (!OfMeasures.Contains(kind)) return false;
        if (kind == Kinds.Targets.Name && parts is [_, _, { Length: > 0 } contract, ..] && !part.SeesContract(contract)) return false;
        var hasUnit = kind != Kinds.Benchmarks.Name && parts.Length > 1;
        return SeesOf(part, parts[0], hasUnit ? parts[1] : "", kind == Kinds.Commentaries.Name && parts.Length > 2 ? parts[2] : "", needsUnit: false);
    }

    /// <summary>Whether a part shows a figure.</summary>
    internal static bool Sees(this VisiblePart part, ObservationFact fact)
    {
        if (part.IndicatorCodes?.Contains(fact.Indicator) == false || part.UnitCodes?.Contains(fact.Unit) == false) return false;
        if (part.UnitCodes is null) return true;
        var unit = UnitCode.Parse(fact.Unit).Value;
        return !part.IsSometimes(unit)
            || (Names<Frequency>.Parse(fact.Frequency).TryGet(out var frequency, out _) && part.Sees(unit, Period.Containing(DateOnly.FromDayNumber(fact.FirstDay), frequency, part.Calendar).Last));
    }

    private static bool SeesOf(VisiblePart part, string indicator, string unit, string period, bool needsUnit)
    {
        if (!IndicatorCode.Parse(indicator).TryGet(out var code, out _) || !part.Sees(code)) return false;
        // What names no unit holds for the measure wherever it is reported; an acceptance is of the organisation.
        if (unit.Length == 0) return !needsUnit || part.SeesWholeOrganisation;
        return SeesUnit(part, unit, period);
    }

    // What is stated of all contracts, or names none, is of the whole organisation.
    private static bool SeesOfContract(VisiblePart part, FactKind kind, string parent, string key, string? body)
    {
        if (kind == Kinds.Contracts.Name) return part.SeesContract(key) && (body is null || (ReadRecordPlaces.TextOf(body, "unit") is { } unit && SeesUnit(part, unit, "")));
        if (kind == Kinds.ContractNotices.Name) return part.SeesContract(parent);
        var contract = kind == Kinds.ContractResults.Name ? key.Split(Parts)[^1] : body is null ? null : ReadRecordPlaces.TextOf(body, "contract");
        return contract is null ? part is { SeesWholeOrganisation: true, IndicatorCodes: null } : part.SeesContract(contract, Period.Parse(parent, part.Calendar).TryGet(out var period, out _) ? period.Last : null);
    }

    private static bool SeesUnit(VisiblePart part, string unit, string period)
    {
        if (!UnitCode.Parse(unit).TryGet(out var place, out _) || !part.Sees(place)) return false;
        return !part.IsSometimes(place) || period.Length == 0 || (Period.Parse(period, part.Calendar).TryGet(out var read, out _) && part.Sees(place, read.Last));
    }

    private static bool IsBelowSeen(VisiblePart part, string? body)
    {
        if (body is null) return true;
        using var read = JsonDocument.Parse(body);
        return read.RootElement.TryGetProperty("parent", out var parent) && UnitCode.Parse(parent.GetString()).TryGet(out var code, out _) ? part.Sees(code) : part.SeesWholeOrganisation;
    }

    private static bool SeesEvent(VisiblePart part, string body)
    {
        var json = new Utf8JsonReader(Encoding.UTF8.GetBytes(body));
        string? unit = null, received = null;
        while (json.Read())
        {
            if (json.TokenType != JsonTokenType.PropertyName) continue;
            var name = json.GetString();
            json.Read();
            if (name == "unit") unit = json.GetString();
            else if (name == "received") received = json.GetString();
        }

        if (!UnitCode.Parse(unit).TryGet(out var code, out _) || !part.Sees(code)) return false;
        return !part.IsSometimes(code) || (DateOnly.TryParse(received, System.Globalization.CultureInfo.InvariantCulture, out var day) && part.Sees(code, day));
    }
}
