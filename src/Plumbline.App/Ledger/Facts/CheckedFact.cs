namespace Plumbline.App.Ledger.Facts;

/// <summary>Facts in their stored form: within the limits, text in NFC, one form for each content.</summary>
internal static class CheckedFact
{
    public static ObservationFact Of(ObservationFact fact)
    {
        if (fact.FirstDay < 0 || fact.FirstDay > DateOnly.MaxValue.DayNumber)
            throw LedgerText.Invalid(FormattableString.Invariant($"found {fact.FirstDay} as the first day of {fact.Indicator}, {fact.Unit}, {fact.Period}; expected a day number between 0 and {DateOnly.MaxValue.DayNumber}"));
        var indicator = LedgerText.Required(fact.Indicator, "indicator", LedgerText.CodeLength);
        var unit = LedgerText.Required(fact.Unit, "unit", LedgerText.CodeLength);
        var frequency = LedgerText.Required(fact.Frequency, "frequency", LedgerText.ShortCodeLength);
        var period = LedgerText.Required(fact.Period, "period", LedgerText.PeriodLength);
        var value = LedgerText.Checked(fact.Value, "value", LedgerText.ValueLength);
        var status = LedgerText.Checked(fact.Status, "status", LedgerText.ShortCodeLength);
        var note = LedgerText.Optional(fact.Note, "note", LedgerText.NoteLength);
        var sourceNote = LedgerText.Optional(fact.SourceNote, "source note", LedgerText.NoteLength);
        var aspect = LedgerText.Checked(fact.Aspect, "aspect", LedgerText.AspectLength);
        var file = LedgerText.Optional(fact.SourceFile, "source file", LedgerText.SourceLength);
        if (fact.Withdrawn)
            return new ObservationFact(indicator, unit, period, fact.FirstDay, frequency, "", Note: note, SourceFile: file, SourceRow: fact.SourceRow, SourceColumn: fact.SourceColumn, Withdrawn: true, Aspect: aspect);
        var unchanged = ReferenceEquals(indicator, fact.Indicator) && ReferenceEquals(unit, fact.Unit) && ReferenceEquals(frequency, fact.Frequency)
            && ReferenceEquals(period, fact.Period) && ReferenceEquals(value, fact.Value) && ReferenceEquals(status, fact.Status)
            && ReferenceEquals(note, fact.Note) && ReferenceEquals(file, fact.SourceFile) && ReferenceEquals(sourceNote, fact.SourceNote) && ReferenceEquals(aspect, fact.Aspect);
        return unchanged ? fact : fact with { Indicator = indicator, Unit = unit, Frequency = frequency, Period = period, Value = value, Status = status, Note = note, SourceFile = file, SourceNote = sourceNote, Aspect = aspect };
    }

    /// <summary>Checks a new fact, which may hold no invisible characters.</summary>
    public static ObservationFact OfDraft(ObservationFact fact)
    {
        LedgerText.Shown(fact.Value, "value");
        LedgerText.Shown(fact.Note, "note");
        LedgerText.Shown(fact.SourceNote, "source note");
        return Of(fact);
    }

    /// <inheritdoc cref="OfDraft(ObservationFact)"/>
    public static DefinitionFact OfDraft(DefinitionFact fact)
    {
        LedgerText.Shown(fact.Parent, "parent");
        LedgerText.Shown(fact.Key, "key");
        LedgerText.Shown(fact.Body, "definition");
        return Of(fact);
    }

    public static DefinitionFact Of(DefinitionFact fact) => fact with
    {
        Parent = LedgerText.Checked(fact.Parent, "parent", LedgerText.KeyLength),
        Key = LedgerText.Checked(fact.Key, "key", LedgerText.KeyLength),
        Body = fact.Body is null ? null : LedgerText.Checked(fact.Body, "body", LedgerText.BodyLength),
    };

    /// <summary>Whether two versions are the same figure. The source they were read from does not count.</summary>
    public static bool SayTheSame(ObservationFact a, ObservationFact b) =>
        a.Withdrawn == b.Withdrawn
        && (a.Withdrawn
            || (string.Equals(a.Value, b.Value, StringComparison.Ordinal)
                && string.Equals(a.Status, b.Status, StringComparison.Ordinal)
                && a.Provisional == b.Provisional
                && SameDigits(a.Numerator, b.Numerator)
                && SameDigits(a.Denominator, b.Denominator)
                && a.Doubtful == b.Doubtful
                && string.Equals(a.Note, b.Note, StringComparison.Ordinal)
                && string.Equals(a.SourceNote, b.SourceNote, StringComparison.Ordinal)
                && string.Equals(a.Period, b.Period, StringComparison.Ordinal)));

    // As numbers 53.0 equals 53; as printed figures they differ.
    private static bool SameDigits(decimal? a, decimal? b) =>
        a == b && (a is not { } left || b is not { } right || left.Scale == right.Scale);
}
