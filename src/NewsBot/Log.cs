using Microsoft.Extensions.Logging;
using NewsBot.Core.Chat;
using NewsBot.Sockets;

namespace NewsBot;

/// <summary>Every line that the hosted bot logs. No question's text stands in any: who asks what is between the asker and the bot.</summary>
internal static partial class Log
{
    /// <summary>What a connection has to tell.</summary>
    public static void Tell(this ILogger log, string platform, Notice notice)
    {
        var level = LevelOf(notice.Level);
        Tells(log, level, platform, notice.Text, notice.Failure);
    }

    /// <summary>The failure behind an apology, under the reference number that the asker was given.</summary>
    public static void Apologised(this ILogger log, ChatRequest request, string reference, Exception failure)
    {
        var input = request.Input.GetType().Name.ToLowerInvariant();
        Apologised(log, reference, input, request.Channel.Platform, request.Channel.Id, failure);
    }

    [LoggerMessage(LogLevel.Information, "Starts {Platforms}; the archive is {Archive}")]
    public static partial void Starts(this ILogger log, string platforms, string archive);

    [LoggerMessage(LogLevel.Warning, "Starts without a chat platform: articles are taken in (feeds and folders: {Feeds}), and nobody is answered; the archive is {Archive}. To answer, set {WhatToSet}, and start again")]
    public static partial void StartsWithoutChat(this ILogger log, int feeds, string archive, string whatToSet);

    [LoggerMessage(LogLevel.Information, "Stopped; the archive is whole")]
    public static partial void Stopped(this ILogger log);

    [LoggerMessage(LogLevel.Warning, "Leaves behind what did not stop within {Patience}")]
    public static partial void LeavesBehind(this ILogger log, TimeSpan patience);

    [LoggerMessage(LogLevel.Error, "{Worker} gives up: {Reason}")]
    public static partial void GivesUp(this ILogger log, string worker, string reason);

    [LoggerMessage(LogLevel.Error, "{Worker} failed and begins again in {Seconds:0.0} s")]
    public static partial void BeginsAgain(this ILogger log, string worker, double seconds, Exception failure);

    [LoggerMessage(LogLevel.Error, "Ends: no chat platform is left. Put right what the lines above name, and start again")]
    public static partial void NoneLeft(this ILogger log);

    [LoggerMessage(LogLevel.Information, "Serves {Addresses} on {Url}")]
    public static partial void Serves(this ILogger log, string addresses, string url);

    [LoggerMessage(LogLevel.Error, "Goes on without {Addresses}: {Setting} names {Url}, which cannot be listened on ({Reason}); name a free address of this machine, or none")]
    public static partial void ServesNothing(this ILogger log, string addresses, string setting, Uri url, string reason);

    [LoggerMessage(LogLevel.Information, "Feed {Feed}: {Line}")]
    public static partial void FeedRead(this ILogger log, string feed, string line);

    [LoggerMessage(LogLevel.Warning, "Feed {Feed} is in trouble: {Line}")]
    public static partial void FeedInTrouble(this ILogger log, string feed, string line);

    [LoggerMessage(LogLevel.Error, "Feed {Feed} met a fault, and is polled again later")]
    public static partial void FeedFails(this ILogger log, string feed, Exception failure);

    [LoggerMessage("{Platform}: {Text}")]
    private static partial void Tells(ILogger log, LogLevel level, string platform, string text, Exception? failure);

    [LoggerMessage(LogLevel.Error, "Apologised under reference {Reference} for what was {Input} on {Platform} in channel {Channel}")]
    private static partial void Apologised(ILogger log, string reference, string input, string platform, string channel, Exception failure);

    private static LogLevel LevelOf(NoticeLevel level) => level switch
    {
        NoticeLevel.Detail => LogLevel.Debug,
        NoticeLevel.Information => LogLevel.Information,
        NoticeLevel.Warning => LogLevel.Warning,
        _ => LogLevel.Error,
    };
}
