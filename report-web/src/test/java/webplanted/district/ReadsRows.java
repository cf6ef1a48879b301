package webplanted.district;

/** Goes to the database past the desks. */
final class ReadsRows {
  java.sql.Connection connection;
}
