namespace Plumbline.Web.Tests.Support;

/// <summary>A clock that goes on, and that a test may put forward.</summary>
internal sealed class MovingClock : TimeProvider
{
    private TimeSpan _ahead;

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + _ahead;

    internal void GoForward(TimeSpan time) => _ahead += time;
}
