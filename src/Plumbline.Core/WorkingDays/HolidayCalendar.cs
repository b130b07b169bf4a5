namespace Plumbline.Core.WorkingDays;

/// <summary>The part of the United Kingdom whose bank holidays are not working days.</summary>
public enum HolidayCalendar
{
    /// <summary>England and Wales.</summary>
    EnglandAndWales,

    /// <summary>Scotland.</summary>
    Scotland,

    /// <summary>Northern Ireland.</summary>
    NorthernIreland,

    /// <summary>A bank holiday in any part of the United Kingdom is not a working day. Source: Freedom of Information Act 2000, section 10(6).</summary>
    UnitedKingdom,
}
